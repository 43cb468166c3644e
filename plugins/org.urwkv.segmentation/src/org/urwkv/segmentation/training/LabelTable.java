package org.urwkv.segmentation.training;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.urwkv.volume.LabelVolume;

/**
 * Label values and the network's classes: background is class 0, the n-th smallest label is class
 * n.
 */
final class LabelTable {

    /**
     * Most labels that a network may tell apart: classes are kept in a byte, of which one value is
     * for voxels to ignore.
     */
    static final int MAX_LABELS = 254;

    private final int[] values;
    private final int ignored;

    /**
     * @param labels the label values without background
     * @param ignored label of voxels that count nowhere, {@link Loss#IGNORED} as a class; 0: none
     */
    LabelTable(SortedSet<Integer> labels, int ignored) {
        this.ignored = ignored;
        if (labels.isEmpty() || labels.size() > MAX_LABELS || labels.first() < 1) {
            throw new IllegalArgumentException("labels " + labels);
        }
        values = labels.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * @return number of classes, background included
     */
    int classes() {
        return values.length + 1;
    }

    /**
     * @return the class of a label, 0 for a label that the table does not know
     */
    int classOf(int label) {
        return Math.max(0, Arrays.binarySearch(values, label) + 1);
    }

    /**
     * @return the classes of all voxels as unsigned bytes, x fastest
     */
    byte[] classes(LabelVolume labels) {
        int voxels = Math.toIntExact(labels.geometry().voxels());
        byte[] lookup = new byte[Math.max(values[values.length - 1], ignored) + 1];
        for (int value : values) {
            lookup[value] = (byte) classOf(value);
        }
        if (ignored > 0) {
            lookup[ignored] = (byte) Loss.IGNORED;
        }
        byte[] result = new byte[voxels];
        for (int i = 0; i < voxels; i++) {
            int label = labels.labelAt(i);
            result[i] = label < lookup.length ? lookup[label] : 0;
        }
        return result;
    }

    /**
     * @return label value to a name for it
     */
    SortedMap<Integer, String> names() {
        SortedMap<Integer, String> names = new TreeMap<>();
        for (int value : values) {
            names.put(value, "Label " + value);
        }
        return names;
    }
}
