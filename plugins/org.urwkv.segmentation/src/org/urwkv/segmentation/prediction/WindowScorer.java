package org.urwkv.segmentation.prediction;

/** Gives class probabilities of one window: a network, or a function in a test. */
interface WindowScorer {

    /**
     * @param window voxels (channel, z, y, x)
     * @return probabilities (class, z, y, x) of the same window
     */
    float[] score(float[] window);
}
