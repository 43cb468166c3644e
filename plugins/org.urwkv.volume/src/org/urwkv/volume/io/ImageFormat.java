package org.urwkv.volume.io;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/**
 * PNG, TIFF and JPEG images as volumes of one slice with a channel for each colour. Such files do
 * not say where they lie: x runs along the rows, to the left, and y along the columns, to the back,
 * with a spacing of 1 mm, as ITK has it.
 */
final class ImageFormat implements VolumeFormat {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};

    /** No packing of images makes them smaller than that, so larger ones are cut short. */
    private static final long MOST_PACKED = 1100;

    /**
     * Bytes of pixels that are decoded on the word of a file; decoding takes several times that.
     */
    private static final long SMALL = 16L << 20;

    /** What is done with an opened image. */
    @FunctionalInterface
    private interface Use<T> {
        T of(ImageReader reader, PixelKind kind, VolumeHeader header) throws IOException;
    }

    @Override
    public boolean recognises(byte[] head) {
        return startsWith(head, PNG)
                || startsWith(head, JPEG)
                || startsWith(head, TIFF_LITTLE)
                || startsWith(head, TIFF_BIG);
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length
                && Arrays.equals(Arrays.copyOf(head, start.length), start);
    }

    @Override
    public VolumeHeader readHeader(VolumeSource source) throws IOException {
        return open(source, (reader, kind, header) -> header);
    }

    @Override
    public Volume read(VolumeSource source, Consumer<String> warnings) throws IOException {
        return open(
                source,
                (reader, kind, header) -> {
                    ImageReadParam wish = reader.getDefaultReadParam();
                    wish.setDestinationType(kind.specifier());
                    requireLastPixel(source, reader, header);
                    BufferedImage image = reader.read(0, wish);
                    if (kind.hasAlpha()) {
                        warnings.accept(
                                source.name()
                                        + " has a channel for transparency, which is left out.");
                    }
                    return Volume.of(
                            header.geometry(),
                            header.type(),
                            header.channels(),
                            kind.voxels(image),
                            1,
                            0);
                });
    }

    /** Image readers throw whatever comes to them over damaged files. */
    private static <T> T open(VolumeSource source, Use<T> use) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(source.stream())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable(source, "no reader for it", null);
            }
            ImageReader reader = readers.next();
            try {
                requireReadableTiff(source, in);
                reader.setInput(in, false, true);
                PixelKind kind = PixelKind.of(source.name(), reader);
                return use.of(reader, kind, header(source, reader, kind));
            } catch (VolumeException e) {
                throw e;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                throw unreadable(source, e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Looks at the first directory of a TIFF file. Asking the reader for the number of pages would
     * follow damaged files in circles, and for samples of more than 16 and less than 32 bits it
     * makes tables of up to eight gigabytes.
     */
    private static void requireReadableTiff(VolumeSource source, ImageInputStream in)
            throws IOException {
        boolean little = startsWith(source.head(), TIFF_LITTLE);
        if (!little && !startsWith(source.head(), TIFF_BIG)) {
            return;
        }
        TiffDirectory directory = TiffDirectory.of(in, little);
        if (!directory.lastPage()) {
            throw new VolumeException(
                    source.name()
                            + " holds several pages, but only single images can be read; save every"
                            + " page as a file of its own, or all of them as NIfTI or NRRD.");
        }
        for (long bits : directory.sampleBits()) {
            if (bits > 16 && bits != 32 && bits != 64) {
                throw new VolumeException(
                        source.name()
                                + " has samples of "
                                + bits
                                + " bits, which cannot be read; save it again with 8, 16 or 32.");
            }
        }
        in.seek(0);
    }

    private static VolumeHeader header(VolumeSource source, ImageReader reader, PixelKind kind)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw unreadable(source, "it declares " + width + " x " + height + " pixels", null);
        }
        long numbers = (long) width * height * Math.max(kind.bands(), kind.channels());
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new VolumeException(
                    source.name()
                            + " declares "
                            + width
                            + " x "
                            + height
                            + " pixels, more than the 2147483639 numbers that one volume can hold;"
                            + " cut it into pieces.");
        }
        long bytes = numbers * kind.type().bytes();
        if (bytes > SMALL && bytes / MOST_PACKED > source.size()) {
            throw unreadable(
                    source, "it declares " + bytes + " bytes of pixels in a tiny file", null);
        }
        double[][] affine = {{-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        return new VolumeHeader(
                reader.getFormatName().toUpperCase(java.util.Locale.ROOT),
                Geometry.of(width, height, 1, affine),
                kind.type(),
                kind.channels(),
                1,
                0);
    }

    /** Decodes a large image up to its last pixel before memory is taken for all of them. */
    private static void requireLastPixel(
            VolumeSource source, ImageReader reader, VolumeHeader header) throws IOException {
        int x = header.geometry().nx() - 1;
        int y = header.geometry().ny() - 1;
        long bytes = header.geometry().voxels() * header.channels() * header.type().bytes();
        if (bytes > SMALL && bytes / 2 > source.size()) {
            ImageReadParam last = reader.getDefaultReadParam();
            last.setSourceRegion(new Rectangle(x, y, 1, 1));
            reader.read(0, last);
        }
    }

    private static VolumeException unreadable(VolumeSource source, String why, Throwable cause) {
        return new VolumeException(
                source.name()
                        + " is an image that cannot be read ("
                        + why
                        + "); save it again as PNG or TIFF.",
                cause);
    }

    @Override
    public boolean writes(String fileName) {
        return false;
    }

    @Override
    public void write(Volume volume, String fileName, OutputStream out) {
        throw new UnsupportedOperationException("Images are only read");
    }
}
