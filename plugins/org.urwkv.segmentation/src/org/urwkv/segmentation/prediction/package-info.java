/**
 * Prediction: an image is brought to the model's grid, normalised, seen by the network window by
 * window, and labelled on its own grid.
 *
 * <p>Lengths are in voxels, axes in the order x, y, z; tensors are (batch, channel, z, y, x).
 */
package org.urwkv.segmentation.prediction;
