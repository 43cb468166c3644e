package org.urwkv.segmentation.prediction;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** Collects the planes of a prediction in volumes. */
final class ResultBuilder implements PlaneSink {

    private static final int BYTE = 255;

    private final Geometry grid;
    private final int[] values;
    private final List<Integer> asked;
    private final byte[] bytes;
    private final short[] shorts;
    private final float[][] probabilities;
    private final float[] uncertainty;

    /**
     * @param grid the grid of the result
     * @param values label of each class
     * @param asked labels whose probabilities come
     * @param mapped whether uncertainty comes
     */
    ResultBuilder(Geometry grid, int[] values, List<Integer> asked, boolean mapped) {
        this.grid = grid;
        this.values = values.clone();
        this.asked = List.copyOf(asked);
        int voxels = Math.toIntExact(grid.voxels());
        boolean small = Arrays.stream(values).max().orElseThrow() <= BYTE;
        bytes = small ? new byte[voxels] : new byte[0];
        shorts = small ? new short[0] : new short[voxels];
        probabilities = new float[asked.size()][voxels];
        uncertainty = new float[mapped ? voxels : 0];
    }

    @Override
    public void plane(int z, byte[] classes, float[] ofChosen, float[] ofUncertainty) {
        int start = z * classes.length;
        boolean small = bytes.length > 0;
        for (int i = 0; i < classes.length; i++) {
            int label = values[classes[i] & 0xff];
            if (small) {
                bytes[start + i] = (byte) label;
            } else {
                shorts[start + i] = (short) label;
            }
        }
        for (int i = 0; i < probabilities.length; i++) {
            System.arraycopy(ofChosen, i * classes.length, probabilities[i], start, classes.length);
        }
        if (uncertainty.length > 0) {
            System.arraycopy(ofUncertainty, 0, uncertainty, start, classes.length);
        }
    }

    PredictionResult result() {
        LabelVolume labels =
                bytes.length > 0 ? LabelVolume.ofBytes(grid, bytes) : LabelVolume.of(grid, shorts);
        SortedMap<Integer, Volume> volumes = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            volumes.put(asked.get(i), Volume.ofFloats(grid, 1, probabilities[i]));
        }
        Optional<Volume> map =
                uncertainty.length == 0
                        ? Optional.empty()
                        : Optional.of(Volume.ofFloats(grid, 1, uncertainty));
        return new PredictionResult(labels, Collections.unmodifiableSortedMap(volumes), map);
    }

    /**
     * @return bytes of the volumes that are collected
     */
    static long bytes(Geometry grid, int largestLabel, int probabilities, boolean mapped) {
        int label = largestLabel <= BYTE ? Byte.BYTES : Short.BYTES;
        return grid.voxels() * (label + (long) Float.BYTES * (probabilities + (mapped ? 1 : 0)));
    }
}
