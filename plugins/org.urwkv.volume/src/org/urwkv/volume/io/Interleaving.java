package org.urwkv.volume.io;

import java.lang.reflect.Array;
import org.urwkv.volume.Volume;

/** Moves numbers between planes of one channel each and voxels whose channels lie side by side. */
final class Interleaving {
    private Interleaving() {}

    /**
     * Takes every {@code step}-th number of {@code piece} and puts it into the next place of {@code
     * array}.
     */
    static void spread(Object piece, int from, int step, Object array, int at, int n) {
        copy(piece, from, step, array, at, 1, n);
    }

    /** All channels of a volume side by side; a new array. */
    static Object interleaved(Volume volume) {
        int voxels = Math.toIntExact(volume.geometry().voxels());
        int channels = volume.channels();
        Object array =
                Array.newInstance(volume.array().getClass().getComponentType(), voxels * channels);
        for (int c = 0; c < channels; c++) {
            copy(volume.array(), c * voxels, 1, array, c, channels, voxels);
        }
        return array;
    }

    private static void copy(
            Object source, int from, int step, Object target, int at, int targetStep, int n) {
        for (int i = 0; i < n; i++) {
            int s = from + i * step;
            int t = at + i * targetStep;
            if (target instanceof byte[] bytes) {
                bytes[t] = ((byte[]) source)[s];
            } else if (target instanceof short[] shorts) {
                shorts[t] = ((short[]) source)[s];
            } else if (target instanceof int[] ints) {
                ints[t] = ((int[]) source)[s];
            } else if (target instanceof float[] floats) {
                floats[t] = ((float[]) source)[s];
            } else {
                System.arraycopy(source, s, target, t, 1);
            }
        }
    }
}
