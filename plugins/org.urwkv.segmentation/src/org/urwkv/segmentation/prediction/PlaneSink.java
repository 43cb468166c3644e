package org.urwkv.segmentation.prediction;

/** Takes the result of a prediction plane by plane, in ascending z. */
interface PlaneSink {

    /**
     * @param z number of the plane
     * @param classes class of each voxel as an unsigned byte, x fastest
     * @param probabilities probabilities of the chosen classes, one after the other; empty without
     * @param uncertainty uncertainty of each voxel; empty without
     */
    void plane(int z, byte[] classes, float[] probabilities, float[] uncertainty);
}
