package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;

/**
 * The last step of a network: a linear map of each voxel's features to class scores. It commutes
 * with means over windows and with interpolation, so that both can be done on the features, which
 * are often fewer than the classes.
 *
 * @param weight (K, F)
 * @param bias (K)
 */
public record Head(NDArray weight, NDArray bias) {}
