package org.urwkv.knime.volume;

import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/**
 * The picture of a volume in a table: its middle axial slice, at most {@value #SIDE} pixels wide
 * and high, in true proportions, seen as radiologists see it (the patient's right on the left,
 * anterior above) where the axes of the grid lie close to the axes of the body. PNG, never more
 * than {@value #MOST_BYTES} bytes.
 */
final class Thumbnail {

    static final int MOST_BYTES = 10 * 1024;
    private static final int SIDE = 96;

    private Thumbnail() {}

    /** Grey picture; black is the lower, white the upper percentile. */
    static byte[] ofImage(Volume volume, VolumeStatistics statistics) {
        double span = Math.max(statistics.upper() - statistics.lower(), Double.MIN_NORMAL);
        return shrinkUntilSmall(
                volume,
                (value) -> {
                    double grey = 255 * (value - statistics.lower()) / span;
                    return (byte) (int) Math.max(0, Math.min(255, Math.round(grey)));
                },
                null);
    }

    /** Coloured picture; background is black, label ids have the colours of {@link LabelEntry}. */
    static byte[] ofLabels(Volume labels) {
        int[] palette = new int[256];
        for (int i = 1; i < palette.length; i++) {
            palette[i] = LabelEntry.colourOf(i);
        }
        return shrinkUntilSmall(
                labels, value -> (byte) (value <= 0 ? 0 : 1 + ((int) value - 1) % 255), palette);
    }

    private interface Shade {
        byte of(double value);
    }

    private static byte[] shrinkUntilSmall(Volume volume, Shade shade, int[] palette) {
        for (int side = SIDE; ; side = side * 3 / 4) {
            byte[] png = slice(volume, shade, palette, side);
            if (png.length <= MOST_BYTES) {
                return png;
            }
        }
    }

    private static byte[] slice(Volume volume, Shade shade, int[] palette, int side) {
        Geometry g = volume.geometry();
        double[] spacing = g.spacingMm();
        double widthMm = g.nx() * spacing[0];
        double heightMm = g.ny() * spacing[1];
        double pixelMm = Math.max(widthMm, heightMm) / side;
        int width = Math.max(1, (int) Math.round(widthMm / pixelMm));
        int height = Math.max(1, (int) Math.round(heightMm / pixelMm));
        double[][] affine = g.affine();
        boolean mirrorX = affine[0][0] > 0;
        boolean mirrorY = affine[1][1] > 0;
        int z = g.nz() / 2;
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            int v = Math.min(g.ny() - 1, (int) ((row + 0.5) * g.ny() / height));
            int y = mirrorY ? g.ny() - 1 - v : v;
            for (int column = 0; column < width; column++) {
                int u = Math.min(g.nx() - 1, (int) ((column + 0.5) * g.nx() / width));
                int x = mirrorX ? g.nx() - 1 - u : u;
                pixels[row * width + column] = shade.of(volume.value(x, y, z, 0));
            }
        }
        return palette == null ? Png.grey(pixels, width) : Png.indexed(pixels, width, palette);
    }
}
