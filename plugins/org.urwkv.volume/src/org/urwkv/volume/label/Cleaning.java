package org.urwkv.volume.label;

import java.util.function.IntPredicate;
import org.urwkv.volume.LabelVolume;

/**
 * Takes away or adds voxels of a segmentation that are most likely mistakes; each label is looked
 * at for itself.
 */
public final class Cleaning {
    private Cleaning() {}

    /**
     * Keeps the largest connected part of every label.
     *
     * @param labels the segmentation
     * @param connectivity which voxels hang together
     * @return a new segmentation; removed voxels are 0
     */
    public static LabelVolume keepLargest(LabelVolume labels, Connectivity connectivity) {
        return keepLargest(labels, label -> true, connectivity);
    }

    /**
     * Keeps the largest connected part of some labels.
     *
     * @param labels the segmentation
     * @param which the labels of which only one part stays
     * @param connectivity which voxels hang together
     * @return a new segmentation; removed voxels are 0
     */
    public static LabelVolume keepLargest(
            LabelVolume labels, IntPredicate which, Connectivity connectivity) {
        return clean(
                labels,
                (mask, label) -> {
                    if (!which.test(label)) {
                        return i -> true;
                    }
                    Components parts = Components.of(mask, connectivity);
                    int largest = parts.largest();
                    return i -> parts.at(i) == largest;
                });
    }

    /**
     * Keeps the largest connected part of all that is labelled, whatever the labels in it.
     *
     * @param labels the segmentation
     * @param connectivity which voxels hang together
     * @return a new segmentation; removed voxels are 0
     */
    public static LabelVolume keepLargestForeground(LabelVolume labels, Connectivity connectivity) {
        byte[] foreground = new byte[Math.toIntExact(labels.geometry().voxels())];
        for (int i = 0; i < foreground.length; i++) {
            foreground[i] = (byte) (labels.labelAt(i) == 0 ? 0 : 1);
        }
        LabelVolume kept =
                keepLargest(LabelVolume.ofBytes(labels.geometry(), foreground), connectivity);
        short[] result = new short[foreground.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (short) (kept.labelAt(i) == 0 ? 0 : labels.labelAt(i));
        }
        return LabelVolume.from(LabelVolume.of(labels.geometry(), result).toVolume());
    }

    /**
     * Removes connected parts that are too small.
     *
     * @param labels the segmentation
     * @param leastVoxels parts with fewer voxels are removed
     * @param connectivity which voxels hang together
     * @return a new segmentation; removed voxels are 0
     */
    public static LabelVolume removeSmall(
            LabelVolume labels, int leastVoxels, Connectivity connectivity) {
        return clean(
                labels,
                (mask, label) -> {
                    Components parts = Components.of(mask, connectivity);
                    return i -> parts.size(parts.at(i)) >= leastVoxels;
                });
    }

    /** Says for a label's mask which of its voxels stay. */
    @FunctionalInterface
    private interface Rule {
        IntPredicate keeps(Mask mask, int label);
    }

    private static LabelVolume clean(LabelVolume labels, Rule rule) {
        Copy copy = new Copy(labels);
        Box.around(labels)
                .forEach(
                        (label, box) -> {
                            Mask mask = box.mask(labels, label);
                            IntPredicate keeps = rule.keeps(mask, label);
                            for (int i = 0; i < mask.size(); i++) {
                                if (mask.get(i) && !keeps.test(i)) {
                                    copy.set(box, mask, i, 0);
                                }
                            }
                        });
        return copy.labels();
    }

    /**
     * Fills background that a label encloses: voxels of label 0 from which no way over faces leads
     * out of the label.
     *
     * @param labels the segmentation
     * @return a new segmentation
     */
    public static LabelVolume fillHoles(LabelVolume labels) {
        Copy copy = new Copy(labels);
        Box.around(labels)
                .forEach(
                        (label, box) -> {
                            Mask outside = box.mask(labels, label);
                            for (int i = 0; i < outside.size(); i++) {
                                outside.set(i, !outside.get(i));
                            }
                            Components parts = Components.of(outside, Connectivity.FACES);
                            boolean[] open = touchingTheEdge(outside, parts);
                            for (int i = 0; i < outside.size(); i++) {
                                if (outside.get(i)
                                        && !open[parts.at(i)]
                                        && copy.get(box, outside, i) == 0) {
                                    copy.set(box, outside, i, label);
                                }
                            }
                        });
        return copy.labels();
    }

    private static boolean[] touchingTheEdge(Mask mask, Components parts) {
        boolean[] touching = new boolean[parts.count() + 1];
        int i = 0;
        for (int z = 0; z < mask.nz(); z++) {
            for (int y = 0; y < mask.ny(); y++) {
                boolean edge = z == 0 || z == mask.nz() - 1 || y == 0 || y == mask.ny() - 1;
                for (int x = 0; x < mask.nx(); x++, i++) {
                    if (edge || x == 0 || x == mask.nx() - 1) {
                        touching[parts.at(i)] = true;
                    }
                }
            }
        }
        return touching;
    }

    /** A copy of labels that can be changed, addressed by places within a box. */
    private static final class Copy {
        private final LabelVolume original;
        private final short[] labels;

        Copy(LabelVolume original) {
            this.original = original;
            labels = new short[Math.toIntExact(original.geometry().voxels())];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (short) original.labelAt(i);
            }
        }

        int get(Box box, Mask mask, int i) {
            return labels[place(box, mask, i)] & 0xffff;
        }

        void set(Box box, Mask mask, int i, int label) {
            labels[place(box, mask, i)] = (short) label;
        }

        private int place(Box box, Mask mask, int i) {
            int x = box.x0() + i % mask.nx();
            int y = box.y0() + i / mask.nx() % mask.ny();
            int z = box.z0() + i / mask.nx() / mask.ny();
            return x + original.geometry().nx() * (y + original.geometry().ny() * z);
        }

        LabelVolume labels() {
            return LabelVolume.from(LabelVolume.of(original.geometry(), labels).toVolume());
        }
    }
}
