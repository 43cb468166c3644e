package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;

/** Scores of a volume, plane by plane in ascending z. */
interface PlaneSource extends AutoCloseable {

    /**
     * @return scores (score, y, x) of the next plane, float32; the caller frees them
     */
    NDArray next();

    /** Frees what is kept between planes. */
    @Override
    void close();
}
