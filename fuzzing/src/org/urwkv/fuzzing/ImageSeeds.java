package org.urwkv.fuzzing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Images of a few pixels. */
final class ImageSeeds {
    private ImageSeeds() {}

    static List<byte[]> all() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String format : List.of("png", "tif", "jpg")) {
            seeds.add(file(format, BufferedImage.TYPE_BYTE_GRAY));
            seeds.add(file(format, BufferedImage.TYPE_3BYTE_BGR));
            if (!format.equals("jpg")) {
                seeds.add(file(format, BufferedImage.TYPE_USHORT_GRAY));
                seeds.add(file(format, BufferedImage.TYPE_BYTE_INDEXED));
                seeds.add(file(format, BufferedImage.TYPE_4BYTE_ABGR));
            }
        }
        return seeds;
    }

    private static byte[] file(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(5, 4, type);
        for (int i = 0; i < 20; i++) {
            image.setRGB(i % 5, i / 5, 0xff000000 | 1_234_567 * i);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, file)) {
            throw new IllegalStateException("No writer for " + format + " of the type " + type);
        }
        return file.toByteArray();
    }
}
