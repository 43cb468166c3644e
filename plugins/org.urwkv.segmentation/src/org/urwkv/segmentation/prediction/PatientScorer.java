package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.urwkv.torch.GpuMemory;

/**
 * Scores windows where the memory of a GPU may not suffice: fewer of them at a time and, if a
 * single one is too many, on the processor from then on. What it did about it is told once each.
 */
final class PatientScorer implements WindowScorer {

    private final Supplier<WindowScorer> processor;
    private final Consumer<String> warnings;
    private WindowScorer scorer;
    private long most = Long.MAX_VALUE;
    private boolean replaced;

    /**
     * @param scorer scores windows on a GPU
     * @param processor makes one that scores them on the processor; asked for once at most
     * @param warnings told what was done
     */
    PatientScorer(
            WindowScorer scorer, Supplier<WindowScorer> processor, Consumer<String> warnings) {
        this.scorer = scorer;
        this.processor = processor;
        this.warnings = warnings;
    }

    @Override
    public NDArray score(NDArray windows, Runnable check) {
        long count = windows.getShape().get(0);
        if (count > most) {
            return inParts(windows, count, check);
        }
        try {
            return scorer.score(windows, check);
        } catch (RuntimeException e) {
            if (replaced || !GpuMemory.exhausted(e)) {
                throw e;
            }
            if (count > 1) {
                most = count / 2;
                warnings.accept(
                        "The memory of the GPU did not suffice for %d windows at once; they were computed %d at a time."
                                .formatted(count, most));
                return inParts(windows, count, check);
            }
            warnings.accept(
                    "The memory of the GPU did not suffice for a single window; the processor was"
                            + " used.");
            replaced = true;
            scorer = processor.get();
            most = Long.MAX_VALUE;
            return scorer.score(windows, check);
        }
    }

    private NDArray inParts(NDArray windows, long count, Runnable check) {
        NDManager owner = windows.getManager();
        NDArray all = null;
        // a part may change what is taken at once
        long step = most;
        for (long from = 0; from < count; from += step) {
            long to = Math.min(count, from + step);
            try (NDArray part = windows.get(new NDIndex(from + ":" + to));
                    NDArray scores = score(part, check)) {
                if (all == null) {
                    long[] sizes = scores.getShape().getShape().clone();
                    sizes[0] = count;
                    all = owner.zeros(new Shape(sizes));
                }
                all.set(new NDIndex(from + ":" + to), scores);
            }
        }
        return all;
    }
}
