package org.urwkv.volume.io.dicom;

import java.nio.file.Path;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/**
 * How the pixels of a file are stored (DICOM PS3.3 C.7.6.3).
 *
 * @param columns pixels in a row
 * @param rows rows in an image
 * @param samples 1, or 3 for red, green and blue
 * @param planar whether the samples follow each other plane by plane instead of pixel by pixel
 * @param bytes bytes of a sample: 1, 2 or 4
 * @param stored bits of a sample that count
 * @param shift unused bits below them
 * @param signed whether samples have a sign
 * @param inverted whether small numbers are bright (MONOCHROME1)
 */
record PixelLayout(
        int columns,
        int rows,
        int samples,
        boolean planar,
        int bytes,
        int stored,
        int shift,
        boolean signed,
        boolean inverted) {

    /** The layout that a file declares, or a sentence why it cannot be read. */
    static PixelLayout of(Path path, Dataset data) {
        int allocated = data.number(Tags.BITS_ALLOCATED, 0);
        if (allocated != 8 && allocated != 16 && allocated != 32) {
            throw problem(
                    path,
                    "declares "
                            + allocated
                            + " bits a pixel instead of 8, 16 or 32; export it as an image series");
        }
        int stored = data.number(Tags.BITS_STORED, allocated);
        int high = data.number(Tags.HIGH_BIT, stored - 1);
        if (stored < 1 || high >= allocated || high + 1 < stored) {
            throw problem(
                    path,
                    "declares "
                            + stored
                            + " bits up to bit "
                            + high
                            + " in pixels of "
                            + allocated
                            + "; export the file again");
        }
        int rows = data.number(Tags.ROWS, 0);
        int columns = data.number(Tags.COLUMNS, 0);
        if (rows == 0 || columns == 0) {
            throw problem(
                    path,
                    "declares " + columns + " x " + rows + " pixels; remove it from the folder");
        }
        String photometric = data.text(Tags.PHOTOMETRIC);
        int samples = data.number(Tags.SAMPLES, 1);
        boolean grey = photometric.startsWith("MONOCHROME") && samples == 1;
        if (!grey && !(photometric.equals("RGB") && samples == 3)) {
            throw problem(
                    path,
                    "holds "
                            + samples
                            + " samples a pixel of the kind "
                            + photometric
                            + ", which cannot be read; export it as grey or RGB");
        }
        return new PixelLayout(
                columns,
                rows,
                samples,
                data.number(Tags.PLANAR, 0) == 1,
                allocated / 8,
                stored,
                high + 1 - stored,
                data.number(Tags.SIGNED, 0) == 1,
                photometric.equals("MONOCHROME1"));
    }

    private static VolumeException problem(Path path, String what) {
        return new VolumeException(path + " " + what + ".");
    }

    VoxelType type() {
        return switch (bytes) {
            case 1 -> signed ? VoxelType.INT8 : VoxelType.UINT8;
            case 2 -> signed ? VoxelType.INT16 : VoxelType.UINT16;
            default -> signed ? VoxelType.INT32 : VoxelType.UINT32;
        };
    }

    int pixels() {
        return Math.multiplyExact(columns, rows);
    }

    /** Bytes of one frame. */
    long frameBytes() {
        return (long) rows * columns * samples * bytes;
    }

    /** The sum of the largest and the smallest number that can be stored. */
    double mirror() {
        return signed ? -1 : Math.pow(2, stored) - 1;
    }

    /** Whether volumes can be put together of images of both layouts. */
    boolean matches(PixelLayout other) {
        return columns == other.columns
                && rows == other.rows
                && samples == other.samples
                && bytes == other.bytes
                && signed == other.signed
                && inverted == other.inverted
                && (!inverted || stored == other.stored);
    }

    String sizeText() {
        return columns
                + " x "
                + rows
                + (samples == 3 ? " RGB pixels of " : " pixels of ")
                + 8 * bytes
                + (signed ? " bits with a sign" : " bits");
    }
}
