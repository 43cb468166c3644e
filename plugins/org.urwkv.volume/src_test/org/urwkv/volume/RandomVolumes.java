package org.urwkv.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Volumes and grids for tests. */
public final class RandomVolumes {
    private RandomVolumes() {}

    /** An array of the type with numbers from its whole range; floats are from -1000 to 1000. */
    public static Object array(VoxelType type, int n, long seed) {
        Random random = new Random(seed);
        if (type.arrayClass() == byte[].class) {
            byte[] bytes = new byte[n];
            random.nextBytes(bytes);
            return bytes;
        }
        Object array = java.lang.reflect.Array.newInstance(type.arrayClass().getComponentType(), n);
        for (int i = 0; i < n; i++) {
            if (array instanceof short[] shorts) {
                shorts[i] = (short) random.nextInt();
            } else if (array instanceof int[] ints) {
                ints[i] = random.nextInt();
            } else if (array instanceof long[] longs) {
                longs[i] = random.nextLong();
            } else if (array instanceof float[] floats) {
                floats[i] = random.nextFloat() * 2000 - 1000;
            } else {
                ((double[]) array)[i] = random.nextDouble() * 2000 - 1000;
            }
        }
        return array;
    }

    /** A volume of random voxels. */
    public static Volume volume(Geometry geometry, VoxelType type, int channels, long seed) {
        int n = Math.toIntExact(geometry.voxels() * channels);
        return Volume.of(geometry, type, channels, array(type, n, seed), 1, 0);
    }

    /** Labels from 0 to max. */
    public static LabelVolume labels(Geometry geometry, int max, long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[Math.toIntExact(geometry.voxels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(max + 1);
        }
        return LabelVolume.ofBytes(geometry, labels);
    }

    /**
     * The 48 ways in which voxel axes can run along the patient's axes, with spacing 1.5 x 2 x 3.
     */
    public static List<double[][]> orientations() {
        double[] spacing = {1.5, 2, 3};
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        List<double[][]> all = new ArrayList<>();
        for (int[] order : orders) {
            for (int signs = 0; signs < 8; signs++) {
                double[][] affine = {{0, 0, 0, 10}, {0, 0, 0, -5}, {0, 0, 0, 7.25}, {0, 0, 0, 1}};
                for (int c = 0; c < 3; c++) {
                    affine[order[c]][c] = (signs >> c & 1) == 0 ? spacing[c] : -spacing[c];
                }
                all.add(affine);
            }
        }
        return all;
    }

    /**
     * A map without right angles to the patient's axes: turned about x by 0.3 and about z by 0.4
     * radians.
     */
    public static double[][] oblique(double sx, double sy, double sz) {
        double a = Math.cos(0.3);
        double b = Math.sin(0.3);
        double c = Math.cos(0.4);
        double d = Math.sin(0.4);
        return new double[][] {
            {c * sx, -d * a * sy, d * b * sz, -12.5},
            {d * sx, c * a * sy, -c * b * sz, 30},
            {0, b * sy, a * sz, -7},
            {0, 0, 0, 1}
        };
    }
}
