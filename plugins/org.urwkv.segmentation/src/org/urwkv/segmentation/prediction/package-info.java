/**
 * Prediction: an image is brought to the model's grid, normalised, seen by the network window by
 * window, and labelled on its own grid.
 *
 * <p>Where windows overlap, their scores are averaged before the softmax, as MONAI and nnU-Net do,
 * and interpolated to the image's grid as scores too. The last layer of the networks is linear in
 * each voxel, so both are done on what it reads where that is less than the classes. Planes of the
 * result are pulled one after the other; classes exist for some rows of one plane at a time.
 * Several models go through a volume together, and their probabilities are averaged.
 *
 * <p>Lengths are in voxels, axes in the order x, y, z; tensors are (batch, channel, z, y, x).
 */
package org.urwkv.segmentation.prediction;
