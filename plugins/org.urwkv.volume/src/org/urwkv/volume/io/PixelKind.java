package org.urwkv.volume.io;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/**
 * What the pixels of an image are. A palette is looked up: a palette of greys makes one channel,
 * one of colours three. Transparency is left out.
 *
 * @param specifier how the image is decoded
 * @param type type of a sample
 * @param channels channels of the volume
 */
record PixelKind(ImageTypeSpecifier specifier, VoxelType type, int channels) {
    private static final int LONGEST_PIECE = 4096;

    static PixelKind of(String name, ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new VolumeException(
                    name
                            + " is an image of a colour space that cannot be read; save it as grey or"
                            + " RGB.");
        }
        ImageTypeSpecifier specifier = types.next();
        if (specifier.getColorModel() instanceof IndexColorModel palette) {
            return new PixelKind(specifier, VoxelType.UINT8, isGrey(palette) ? 1 : 3);
        }
        return new PixelKind(
                specifier, type(specifier), specifier.getColorModel().getNumColorComponents());
    }

    private static VoxelType type(ImageTypeSpecifier specifier) {
        boolean bytes = specifier.getSampleModel().getSampleSize(0) <= 8;
        return switch (specifier.getSampleModel().getDataType()) {
            case DataBuffer.TYPE_BYTE -> VoxelType.UINT8;
            case DataBuffer.TYPE_USHORT -> VoxelType.UINT16;
            case DataBuffer.TYPE_SHORT -> VoxelType.INT16;
            case DataBuffer.TYPE_INT -> bytes ? VoxelType.UINT8 : VoxelType.INT32;
            case DataBuffer.TYPE_FLOAT -> VoxelType.FLOAT32;
            default -> VoxelType.FLOAT64;
        };
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            int rgb = palette.getRGB(i);
            if ((rgb & 0xff) != (rgb >> 8 & 0xff) || (rgb & 0xff) != (rgb >> 16 & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private IndexColorModel palette() {
        return specifier.getColorModel() instanceof IndexColorModel palette ? palette : null;
    }

    /** Samples of a decoded pixel. */
    int bands() {
        return specifier.getNumBands();
    }

    boolean hasAlpha() {
        return palette() == null && specifier.getColorModel().hasAlpha();
    }

    /** The pixels of an image of this kind, x fastest, then y and channel. */
    Object voxels(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int height = raster.getHeight();
        Object array =
                Array.newInstance(type.arrayClass().getComponentType(), width * height * channels);
        double[] row = new double[Math.min(width, LONGEST_PIECE)];
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x += row.length) {
                    int n = Math.min(row.length, width - x);
                    raster.getSamples(
                            raster.getMinX() + x,
                            raster.getMinY() + y,
                            n,
                            1,
                            palette() == null ? c : 0,
                            row);
                    if (palette() != null) {
                        lookUp(row, n, 16 - 8 * c);
                    }
                    store(row, n, array, (c * height + y) * width + x);
                }
            }
        }
        return array;
    }

    private void lookUp(double[] row, int n, int shift) {
        for (int x = 0; x < n; x++) {
            row[x] = palette().getRGB((int) row[x]) >> shift & 0xff;
        }
    }

    private static void store(double[] row, int n, Object array, int at) {
        for (int x = 0; x < n; x++) {
            if (array instanceof byte[] bytes) {
                bytes[at + x] = (byte) (int) row[x];
            } else if (array instanceof short[] shorts) {
                shorts[at + x] = (short) (int) row[x];
            } else if (array instanceof int[] ints) {
                ints[at + x] = (int) row[x];
            } else if (array instanceof float[] floats) {
                floats[at + x] = (float) row[x];
            } else {
                ((double[]) array)[at + x] = row[x];
            }
        }
    }
}
