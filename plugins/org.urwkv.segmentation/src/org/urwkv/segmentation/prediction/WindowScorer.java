package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;

/** Scores windows: a network, or a function in a test. */
interface WindowScorer {

    /**
     * @param windows voxels (window, channel, z, y, x), float32, on the processor
     * @param check called every now and then; what it throws ends the computation
     * @return scores (window, score, z, y, x) of the same voxels, on the processor, owned by the
     *     manager of the windows; the caller frees them
     */
    NDArray score(NDArray windows, Runnable check);
}
