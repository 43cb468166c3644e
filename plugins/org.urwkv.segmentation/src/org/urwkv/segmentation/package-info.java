/**
 * Segmentation models: what a trained network needs to label a volume, in one object and one file.
 *
 * <p>{@link org.urwkv.segmentation.SegmentationModel} holds architecture, weights, the
 * preprocessing recipe, the label table and where it comes from. It is made by {@code training},
 * used by {@code prediction}, and the networks themselves are in {@code network}.
 */
package org.urwkv.segmentation;
