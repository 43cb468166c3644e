package org.urwkv.volume.resample;

import java.util.Arrays;
import java.util.SortedSet;
import org.urwkv.volume.LabelVolume;

/**
 * The label with the largest share after smoothing: one label after another is smoothed and
 * interpolated over a slab of slices, and the best so far is kept.
 */
final class SmoothedShares {
    private final LabelVolume labels;
    private final GridMap map;

    SmoothedShares(LabelVolume labels, GridMap map) {
        this.labels = labels;
        this.map = map;
    }

    void fill(SortedSet<Integer> present, int from, int to, Nearest.Sink sink) {
        int width = map.targetSize()[0];
        int slice = width * map.targetSize()[1];
        for (int k = from; k < to; k++) {
            float[] share = new float[slice];
            float[] best = new float[slice];
            int[] winner = new int[slice];
            float[] rest = new float[slice];
            Arrays.fill(rest, 1);
            for (int label : present) {
                SliceSource smooth = Blur.forShrinking(new OneLabel(labels, label), map);
                new LinearSlab(smooth, map).fill(k, k + 1, share, -k * slice);
                for (int i = 0; i < slice; i++) {
                    rest[i] -= share[i];
                    if (share[i] > best[i] + 1e-6f) {
                        best[i] = share[i];
                        winner[i] = label;
                    }
                }
            }
            for (int i = 0; i < slice; i++) {
                boolean inside = isNear(0, i % width) && isNear(1, i / width) && isNear(2, k);
                // what no label takes is background, which is the lowest label
                sink.put(k * slice + i, !inside || rest[i] >= best[i] - 1e-6f ? 0 : winner[i]);
            }
        }
    }

    private boolean isNear(int axis, int index) {
        return Nearest.isNear(map.coordinate(axis, index), map.extent(axis));
    }

    /** 1 where the label is, 0 elsewhere. */
    private static final class OneLabel extends SliceSource {
        private final LabelVolume labels;
        private final int label;

        OneLabel(LabelVolume labels, int label) {
            this.labels = labels;
            this.label = label;
        }

        @Override
        void slice(int z, float[] slice) {
            int start = z * slice.length;
            for (int i = 0; i < slice.length; i++) {
                slice[i] = labels.labelAt(start + i) == label ? 1 : 0;
            }
        }

        @Override
        void box(int[] from, int[] size, float[] target) {
            throw new UnsupportedOperationException("Labels are smoothed slice by slice");
        }
    }
}
