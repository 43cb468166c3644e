package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

class ThumbnailTest {

    @Test
    void proportionsAreThoseOfTheBody() throws IOException {
        Volume volume =
                Volume.ofFloats(Geometry.axisAligned(20, 10, 3, 1, 4, 1), 1, new float[600]);

        BufferedImage picture = read(Thumbnail.ofImage(volume, VolumeStatistics.of(volume)));

        assertThat(picture.getHeight()).isEqualTo(96);
        assertThat(picture.getWidth()).isEqualTo(48);
    }

    @Test
    void rightOfThePatientIsOnTheLeftAndAnteriorIsAbove() throws IOException {
        float[] values = new float[4 * 4];
        values[15] = 100;
        Volume volume = Volume.ofFloats(Geometry.axisAligned(4, 4, 1, 1, 1, 1), 1, values);

        BufferedImage picture = read(Thumbnail.ofImage(volume, VolumeStatistics.of(volume)));

        assertThat(picture.getRaster().getSample(0, 0, 0)).isEqualTo(255);
        assertThat(picture.getRaster().getSample(95, 95, 0)).isZero();
    }

    @Test
    void noiseFitsIntoTenKilobytes() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[200 * 200];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        Volume volume = Volume.ofFloats(Geometry.axisAligned(200, 200, 1, 1, 1, 1), 1, values);

        byte[] png = Thumbnail.ofImage(volume, VolumeStatistics.of(volume));

        assertThat(png.length).isLessThanOrEqualTo(10 * 1024);
        assertThat(read(png).getWidth()).isGreaterThan(40);
    }

    @Test
    void labelsHaveTheirColours() throws IOException {
        byte[] labels = {0, 1, 2, 9};
        LabelVolume volume = LabelVolume.ofBytes(Geometry.axisAligned(4, 1, 1, 1, 1, 1), labels);

        BufferedImage picture = read(Thumbnail.ofLabels(volume.toVolume()));

        assertThat(picture.getRGB(95, 0)).isEqualTo(0xFF000000);
        assertThat(picture.getRGB(60, 0)).isEqualTo(0xFF000000 | LabelEntry.colourOf(1));
        assertThat(LabelEntry.colourOf(9)).isEqualTo(LabelEntry.colourOf(1));
    }

    @Test
    void anImageOfOneValueStillHasAPicture() throws IOException {
        Volume volume =
                Volume.ofFloats(
                        Geometry.axisAligned(2, 2, 1, 1, 1, 1), 1, new float[] {7, 7, 7, 7});

        assertThat(read(Thumbnail.ofImage(volume, VolumeStatistics.of(volume)))).isNotNull();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
