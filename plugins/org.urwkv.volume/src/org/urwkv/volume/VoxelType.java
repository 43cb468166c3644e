package org.urwkv.volume;

/**
 * How one voxel is stored. Unsigned types use the Java array of the same width ({@code UINT16} lies
 * in a {@code short[]}).
 */
public enum VoxelType {
    /** 0..255 in a {@code byte[]}. */
    UINT8(byte[].class, 1),
    /** -128..127 in a {@code byte[]}. */
    INT8(byte[].class, 1),
    /** 0..65535 in a {@code short[]}. */
    UINT16(short[].class, 2),
    /** -32768..32767 in a {@code short[]}. */
    INT16(short[].class, 2),
    /** 0..2^32-1 in an {@code int[]}. */
    UINT32(int[].class, 4),
    /** -2^31..2^31-1 in an {@code int[]}. */
    INT32(int[].class, 4),
    /** 0..2^64-1 in a {@code long[]}. */
    UINT64(long[].class, 8),
    /** -2^63..2^63-1 in a {@code long[]}. */
    INT64(long[].class, 8),
    /** IEEE single precision in a {@code float[]}. */
    FLOAT32(float[].class, 4),
    /** IEEE double precision in a {@code double[]}. */
    FLOAT64(double[].class, 8);

    private final Class<?> arrayClass;
    private final int bytes;

    VoxelType(Class<?> arrayClass, int bytes) {
        this.arrayClass = arrayClass;
        this.bytes = bytes;
    }

    /**
     * @return bytes of one voxel
     */
    public int bytes() {
        return bytes;
    }

    /**
     * @return whether only whole numbers can be stored
     */
    public boolean isInteger() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /**
     * @return the class of the array that holds voxels of this type
     */
    public Class<?> arrayClass() {
        return arrayClass;
    }
}
