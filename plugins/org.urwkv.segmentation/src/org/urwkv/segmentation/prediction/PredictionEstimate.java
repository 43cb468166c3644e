package org.urwkv.segmentation.prediction;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.volume.Geometry;

/**
 * What the prediction of an image takes, from descriptions alone: no network is loaded for it.
 *
 * @param memory at its peak, beside the image itself and what the program holds before
 * @param windows windows that the networks see, all models and mirrored views together
 * @param time about how long the networks compute; empty on a GPU, whose speed is not known
 */
public record PredictionEstimate(MemoryEstimate memory, long windows, Optional<Duration> time) {

    /** What allocator and garbage collector hold back for a while, in bytes: measured. */
    private static final long HELD_BACK = 64L << 20;

    /**
     * Multiply-adds a second of one thread: 1 to 3.4 times 10^10 were measured, small networks at
     * the lower end, on a server's processor with AVX-512.
     */
    private static final double SPEED = 2e10;

    /**
     * @param models descriptions of the models, at least one
     * @param options how to predict
     * @param gpu whether a GPU computes
     * @param own the grid of the image
     * @return what its prediction takes
     */
    public static PredictionEstimate of(
            List<ModelDescription> models, PredictionOptions options, boolean gpu, Geometry own) {
        int chosen = options.probabilities().size();
        int classes = models.get(0).architecture().classes();
        long images = 0;
        long bytes = HELD_BACK + Reduction.workingBytes(own.dimensions(), classes, chosen);
        long windows = 0;
        double multiplyAdds = 0;
        Set<List<Double>> spacings = new HashSet<>();
        for (ModelDescription model : models) {
            Geometry grid = model.preprocessing().grid(own);
            if (grid != own && spacings.add(model.preprocessing().spacingMm())) {
                images += Float.BYTES * grid.voxels() * model.channels();
            }
            int[] patch = model.patchSize().stream().mapToInt(Integer::intValue).toArray();
            WindowGrid places =
                    WindowGrid.of(
                            model.architecture(), grid.dimensions(), patch, options.overlap());
            bytes += workingBytes(model.architecture(), options, gpu, places, grid, own);
            long seen = (long) places.count() * options.mirroring().views();
            windows += seen;
            multiplyAdds += (double) seen * model.architecture().multiplyAdds(places.window());
        }
        boolean mapped = options.uncertainty() != Uncertainty.NONE;
        long result = ResultBuilder.bytes(own, models.get(0).labels().lastKey(), chosen, mapped);
        return new PredictionEstimate(
                new MemoryEstimate(images, bytes, result),
                windows,
                gpu ? Optional.empty() : Optional.of(time(multiplyAdds, options.threads())));
    }

    private static Duration time(double multiplyAdds, int threads) {
        int used = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return Duration.ofMillis(Math.round(1e3 * multiplyAdds / (SPEED * used)));
    }

    /** The most bytes that one model holds at a time, from the first window to the last plane. */
    private static long workingBytes(
            Architecture network,
            PredictionOptions options,
            boolean gpu,
            WindowGrid windows,
            Geometry grid,
            Geometry own) {
        int batch = options.batchOn(gpu);
        int scores = network.scores();
        long plane = (long) grid.nx() * grid.ny();
        int[] taken = windows.window();
        long box = (long) taken[0] * taken[1] * taken[2];
        long ring = windows.depth(batch) * plane * (scores + 1);
        long planes = (2L * plane + (grid.equals(own) ? 0 : 4L * own.nx() * own.ny())) * scores;
        long views = options.mirroring() == Mirroring.NONE ? 0 : 2L * batch * box * scores;
        long buffers = box * (1 + (1L + batch) * network.inChannels());
        return Float.BYTES * (ring + planes + views + buffers) + network.workingBytes(batch * box);
    }

    /** In words, for a log or a dialog. */
    @Override
    public String toString() {
        return memory + time.map(t -> " and " + words(t)).orElse("") + " for " + count();
    }

    private String count() {
        return windows == 1 ? "1 window" : windows + " windows";
    }

    private static String words(Duration time) {
        double seconds = time.toMillis() / 1e3;
        if (seconds < 1) {
            return "less than a second";
        }
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
