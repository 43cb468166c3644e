package org.urwkv.volume.io;

import java.util.Optional;
import org.urwkv.volume.VoxelType;

/**
 * The datatype codes of NIfTI.
 *
 * @param type how one number is stored
 * @param interleaved numbers side by side in each voxel: 3 for RGB, 4 for RGBA, else 1
 */
record NiftiType(VoxelType type, int interleaved) {
    /** What a code stands for, if it can be read. */
    static Optional<NiftiType> of(int code) {
        return switch (code) {
            case 2 -> scalar(VoxelType.UINT8);
            case 4 -> scalar(VoxelType.INT16);
            case 8 -> scalar(VoxelType.INT32);
            case 16 -> scalar(VoxelType.FLOAT32);
            case 64 -> scalar(VoxelType.FLOAT64);
            case 256 -> scalar(VoxelType.INT8);
            case 512 -> scalar(VoxelType.UINT16);
            case 768 -> scalar(VoxelType.UINT32);
            case 1024 -> scalar(VoxelType.INT64);
            case 1280 -> scalar(VoxelType.UINT64);
            case 128 -> Optional.of(new NiftiType(VoxelType.UINT8, 3));
            case 2304 -> Optional.of(new NiftiType(VoxelType.UINT8, 4));
            default -> Optional.empty();
        };
    }

    private static Optional<NiftiType> scalar(VoxelType type) {
        return Optional.of(new NiftiType(type, 1));
    }

    /** The code of a type. */
    static int code(VoxelType type) {
        return switch (type) {
            case UINT8 -> 2;
            case INT16 -> 4;
            case INT32 -> 8;
            case FLOAT32 -> 16;
            case FLOAT64 -> 64;
            case INT8 -> 256;
            case UINT16 -> 512;
            case UINT32 -> 768;
            case INT64 -> 1024;
            case UINT64 -> 1280;
        };
    }

    /** A name for codes that cannot be read. */
    static String name(int code) {
        return switch (code) {
            case 1 -> "single bits";
            case 32 -> "complex numbers of 64 bits";
            case 1536 -> "floating-point numbers of 128 bits";
            case 1792 -> "complex numbers of 128 bits";
            case 2048 -> "complex numbers of 256 bits";
            default -> "voxels of the unknown type " + code;
        };
    }

    int voxelBytes() {
        return type.bytes() * interleaved;
    }
}
