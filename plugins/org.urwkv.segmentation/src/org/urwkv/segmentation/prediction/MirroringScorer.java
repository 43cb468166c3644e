package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.stream.IntStream;
import org.urwkv.torch.Script;

/** Scores windows as they are and mirrored, and takes the mean of what is mirrored back. */
final class MirroringScorer implements WindowScorer {

    private final Script script;
    private final WindowScorer scorer;
    private final Mirroring mirroring;

    /**
     * @param script the script of planes
     * @param scorer scores one view of the windows
     * @param mirroring along which axes
     */
    MirroringScorer(Script script, WindowScorer scorer, Mirroring mirroring) {
        this.script = script;
        this.scorer = scorer;
        this.mirroring = mirroring;
    }

    @Override
    public NDArray score(NDArray windows, Runnable check) {
        int[] axes = mirroring.axes();
        NDArray sum = scorer.score(windows, check);
        int views = 1 << axes.length;
        for (int view = 1; view < views; view++) {
            int chosen = view;
            long[] flipped =
                    IntStream.range(0, axes.length)
                            .filter(i -> (chosen >> i & 1) == 1)
                            .mapToLong(i -> axes[i])
                            .toArray();
            try (NDArray dims = windows.getManager().create(flipped);
                    NDArray mirrored = flip(windows, dims);
                    NDArray scores = scorer.score(mirrored, check);
                    NDArray back = flip(scores, dims)) {
                sum.addi(back);
            }
        }
        return sum.divi(views);
    }

    private NDArray flip(NDArray x, NDArray axes) {
        return script.call("flip", false, new NDList(x, axes)).singletonOrThrow();
    }
}
