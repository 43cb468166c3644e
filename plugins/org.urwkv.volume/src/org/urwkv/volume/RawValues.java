package org.urwkv.volume;

/**
 * Reads typed voxel arrays. The type is looked at once a call, not once a voxel, where whole ranges
 * are read.
 */
final class RawValues {
    private RawValues() {}

    static double get(VoxelType type, Object array, int i) {
        return switch (type) {
            case UINT8 -> ((byte[]) array)[i] & 0xff;
            case INT8 -> ((byte[]) array)[i];
            case UINT16 -> ((short[]) array)[i] & 0xffff;
            case INT16 -> ((short[]) array)[i];
            case UINT32 -> ((int[]) array)[i] & 0xffffffffL;
            case INT32 -> ((int[]) array)[i];
            case UINT64 -> unsigned(((long[]) array)[i]);
            case INT64 -> ((long[]) array)[i];
            case FLOAT32 -> ((float[]) array)[i];
            case FLOAT64 -> ((double[]) array)[i];
        };
    }

    /**
     * An unsigned 64-bit number; halved with its last bit kept, so that it is rounded only once.
     */
    private static double unsigned(long v) {
        return v >= 0 ? v : ((v >>> 1) | (v & 1)) * 2.0;
    }

    static void toFloats(
            VoxelType type, Object array, int from, float[] target, int at, int count) {
        switch (type) {
            case UINT8 -> {
                byte[] raw = (byte[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = raw[from + i] & 0xff;
                }
            }
            case INT8 -> {
                byte[] raw = (byte[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = raw[from + i];
                }
            }
            case UINT16 -> {
                short[] raw = (short[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = raw[from + i] & 0xffff;
                }
            }
            case INT16 -> {
                short[] raw = (short[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = raw[from + i];
                }
            }
            case INT32 -> {
                int[] raw = (int[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = raw[from + i];
                }
            }
            case FLOAT32 -> System.arraycopy(array, from, target, at, count);
            case FLOAT64 -> {
                double[] raw = (double[]) array;
                for (int i = 0; i < count; i++) {
                    target[at + i] = (float) raw[from + i];
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = (float) get(type, array, from + i);
                }
            }
        }
    }

    /**
     * Replaces unscaled values by scaled ones; in double precision, and from the raw values where a
     * float lost digits.
     */
    static void scale(
            VoxelType type,
            Object array,
            int from,
            float[] target,
            int at,
            int count,
            double slope,
            double intercept) {
        if (type.bytes() <= 2 || type == VoxelType.FLOAT32) {
            for (int i = 0; i < count; i++) {
                target[at + i] = (float) (slope * target[at + i] + intercept);
            }
        } else {
            for (int i = 0; i < count; i++) {
                target[at + i] = (float) (slope * get(type, array, from + i) + intercept);
            }
        }
    }
}
