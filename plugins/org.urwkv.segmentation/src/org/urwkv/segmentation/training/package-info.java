/**
 * Training: the cases are looked at ({@code Fingerprint}), a {@code Plan} is made, patches are
 * drawn and augmented, loss and optimiser run as TorchScript text, the best epoch becomes a model.
 *
 * <p>Lengths are in voxels, axes in the order x, y, z; tensors are (batch, channel, z, y, x).
 */
package org.urwkv.segmentation.training;
