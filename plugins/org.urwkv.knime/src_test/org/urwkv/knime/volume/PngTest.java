package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void javaReadsGreyPixelsAsTheyWere() throws IOException {
        BufferedImage image = read(Png.grey(new byte[] {0, 127, (byte) 255, 10, 20, 30}, 3));

        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRaster().getSample(2, 0, 0)).isEqualTo(255);
        assertThat(image.getRaster().getSample(0, 1, 0)).isEqualTo(10);
    }

    @Test
    void javaReadsColoursOfThePalette() throws IOException {
        BufferedImage image =
                read(Png.indexed(new byte[] {0, 1}, 1, new int[] {0x102030, 0xA0B0C0}));

        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF102030);
        assertThat(image.getRGB(0, 1)).isEqualTo(0xFFA0B0C0);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
