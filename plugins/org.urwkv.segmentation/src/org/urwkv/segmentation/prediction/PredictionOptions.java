package org.urwkv.segmentation.prediction;

import java.util.List;
import org.urwkv.segmentation.network.Precision;

/**
 * How to predict.
 *
 * @param threads compute threads of the processor; 0: as many as physical cores
 * @param overlap share of a window that its neighbour covers too, at least; 0 to 0.9
 * @param importance how much each voxel of a window counts
 * @param mirroring along which axes windows are also seen mirrored
 * @param batch windows that are computed at once; 0: one on a processor, four on a GPU
 * @param precision of the convolutions
 * @param probabilities labels (0 is the background) of which probabilities are wanted
 * @param uncertainty the map that is wanted
 */
public record PredictionOptions(
        int threads,
        double overlap,
        Importance importance,
        Mirroring mirroring,
        int batch,
        Precision precision,
        List<Integer> probabilities,
        Uncertainty uncertainty) {

    /** Half a window of overlap, Gaussian importance, labels only. */
    public static final PredictionOptions DEFAULT =
            new PredictionOptions(
                    0,
                    0.5,
                    Importance.GAUSSIAN,
                    Mirroring.NONE,
                    0,
                    Precision.FLOAT32,
                    List.of(),
                    Uncertainty.NONE);

    private static final int GPU_BATCH = 4;

    /** The largest overlap: a tenth of a window is the shortest step. */
    public static final double MOST_OVERLAP = 0.9;

    /** Checks the numbers, copies the list. */
    public PredictionOptions {
        probabilities = List.copyOf(probabilities);
        if (threads < 0 || batch < 0 || !(overlap >= 0 && overlap <= MOST_OVERLAP)) {
            throw new IllegalArgumentException(
                    threads + " threads, batch " + batch + ", overlap " + overlap);
        }
    }

    /**
     * @param gpu whether windows are computed on a GPU
     * @return how many are computed at once
     */
    int batchOn(boolean gpu) {
        int usual = gpu ? GPU_BATCH : 1;
        return batch > 0 ? batch : usual;
    }

    /**
     * @return the same with so many threads
     */
    public PredictionOptions withThreads(int number) {
        return new PredictionOptions(
                number,
                overlap,
                importance,
                mirroring,
                batch,
                precision,
                probabilities,
                uncertainty);
    }

    /**
     * @return the same with these outputs
     */
    public PredictionOptions withOutputs(List<Integer> labels, Uncertainty map) {
        return new PredictionOptions(
                threads, overlap, importance, mirroring, batch, precision, labels, map);
    }

    /**
     * @return the same with these windows
     */
    public PredictionOptions withWindows(double share, Importance weights, Mirroring views) {
        return new PredictionOptions(
                threads, share, weights, views, batch, precision, probabilities, uncertainty);
    }
}
