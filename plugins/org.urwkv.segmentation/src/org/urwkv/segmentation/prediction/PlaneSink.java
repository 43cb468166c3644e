package org.urwkv.segmentation.prediction;

/** Takes class probabilities plane by plane, in ascending z. */
interface PlaneSink {

    /**
     * @param z number of the plane
     * @param probabilities for each class the plane's voxels, x fastest; sums over the classes are
     *     1; only valid during the call
     */
    void plane(int z, float[][] probabilities);
}
