package org.urwkv.segmentation.training;

import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;

/**
 * How the samples of a batch are computed.
 *
 * @param precision of the convolutions
 * @param workers how many threads compute samples at the same time
 * @param threads threads of an operator of each of them
 */
record Computation(Precision precision, int workers, int threads) {

    /**
     * Where the user leaves the precision open, it is bfloat16 on processors that multiply matrices
     * of it. There the multiplication is so fast that what lies between the operators counts, and
     * threads that share none do better: two samples on two threads take 0.74 of the time. In
     * float32 they do worse.
     *
     * @param architecture the network
     * @param chosen the user's choice; null for none
     * @param gpu whether a GPU computes
     * @param multipliesBfloat16 whether the processor multiplies matrices of bfloat16
     * @param threads threads that may be used
     * @param batch number of samples
     */
    static Computation of(
            Architecture architecture,
            Precision chosen,
            boolean gpu,
            boolean multipliesBfloat16,
            int threads,
            int batch) {
        Precision fast = !gpu && multipliesBfloat16 ? Precision.BFLOAT16 : Precision.FLOAT32;
        Precision precision =
                architecture.slicewise() ? Precision.FLOAT32 : chosen == null ? fast : chosen;
        boolean shared =
                !gpu && precision == Precision.BFLOAT16 && architecture.independentSamples();
        int workers = shared ? Math.min(threads, batch) : 1;
        return new Computation(precision, workers, threads / workers);
    }
}
