package org.urwkv.knime.volume;

import java.util.Arrays;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/** Small volumes for tests. */
public final class Volumes {

    private Volumes() {}

    /** Voxels 0, 1, 2 and so on, as far as the type goes; spacing 1, 2, 3 mm. */
    public static Volume counting(VoxelType type, int nx, int ny, int nz, int channels) {
        int n = nx * ny * nz * channels;
        Object array =
                switch (type) {
                    case UINT8, INT8 -> bytes(n);
                    case UINT16, INT16 -> shorts(n);
                    case UINT32, INT32 -> ints(n);
                    case UINT64, INT64 -> longs(n);
                    case FLOAT32 -> floats(n);
                    case FLOAT64 -> doubles(n);
                };
        return Volume.of(Geometry.axisAligned(nx, ny, nz, 1, 2, 3), type, channels, array, 1, 0);
    }

    /** An image whose values are 0, 1, 2 and so on. */
    public static Volume image(int nx, int ny, int nz) {
        return counting(VoxelType.FLOAT32, nx, ny, nz, 1);
    }

    /**
     * Label 1 in the lower half (z), label 2 in one corner voxel of the upper half, 0 elsewhere.
     */
    public static LabelVolume labels(int nx, int ny, int nz) {
        byte[] labels = new byte[nx * ny * nz];
        Arrays.fill(labels, 0, nx * ny * (nz / 2), (byte) 1);
        labels[labels.length - 1] = 2;
        return LabelVolume.ofBytes(Geometry.axisAligned(nx, ny, nz, 1, 2, 3), labels);
    }

    private static byte[] bytes(int n) {
        byte[] a = new byte[n];
        for (int i = 0; i < n; i++) {
            a[i] = (byte) i;
        }
        return a;
    }

    private static short[] shorts(int n) {
        short[] a = new short[n];
        for (int i = 0; i < n; i++) {
            a[i] = (short) i;
        }
        return a;
    }

    private static int[] ints(int n) {
        int[] a = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = i;
        }
        return a;
    }

    private static long[] longs(int n) {
        long[] a = new long[n];
        for (int i = 0; i < n; i++) {
            a[i] = i;
        }
        return a;
    }

    private static float[] floats(int n) {
        float[] a = new float[n];
        for (int i = 0; i < n; i++) {
            a[i] = i;
        }
        return a;
    }

    private static double[] doubles(int n) {
        double[] a = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = i;
        }
        return a;
    }
}
