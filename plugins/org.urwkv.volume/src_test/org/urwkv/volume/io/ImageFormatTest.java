package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/** Images that ImageIO writes. */
class ImageFormatTest {
    @TempDir Path folder;

    private Path write(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("image." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        }
        return file;
    }

    private static BufferedImage image(int type, int... samples) {
        BufferedImage image = new BufferedImage(3, 2, type);
        int bands = image.getRaster().getNumBands();
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / bands;
            image.getRaster().setSample(pixel % 3, pixel / 3, i % bands, samples[i]);
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void greyOf8And16Bits(String format) throws IOException {
        BufferedImage bytes = image(BufferedImage.TYPE_BYTE_GRAY, 0, 1, 2, 3, 200, 255);
        Volume volume = VolumeIO.read(write(bytes, format));
        assertThat(volume.type()).isEqualTo(VoxelType.UINT8);
        assertThat(volume.geometry().dimensions()).containsExactly(3, 2, 1);
        assertThat(volume.geometry().axisCodes()).isEqualTo("LPS");
        assertThat(volume.floats(0)).containsExactly(0, 1, 2, 3, 200, 255);
        BufferedImage shorts = image(BufferedImage.TYPE_USHORT_GRAY, 0, 1, 300, 3, 200, 65535);
        Path file = write(shorts, format);
        assertThat(VolumeIO.readHeader(file).type()).isEqualTo(VoxelType.UINT16);
        assertThat(VolumeIO.readHeader(file).format())
                .startsWith(format.substring(0, 3).toUpperCase(java.util.Locale.ROOT));
        assertThat(VolumeIO.read(file).floats(0)).containsExactly(0, 1, 300, 3, 200, 65535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void coloursBecomeChannels(String format) throws IOException {
        int[] samples = new int[18];
        Arrays.setAll(samples, i -> 10 * i);
        Path file = write(image(BufferedImage.TYPE_3BYTE_BGR, samples), format);
        Volume volume = VolumeIO.read(file);
        assertThat(VolumeIO.readHeader(file).channels()).isEqualTo(3);
        assertThat(volume.floats(0)).containsExactly(0, 30, 60, 90, 120, 150);
        assertThat(volume.floats(2)).containsExactly(20, 50, 80, 110, 140, 170);
    }

    @Test
    void transparencyIsLeftOutWithAWarning() throws IOException {
        int[] samples = new int[24];
        Arrays.setAll(samples, i -> i);
        Path file = write(image(BufferedImage.TYPE_4BYTE_ABGR, samples), "png");
        List<String> warnings = new ArrayList<>();
        Volume volume = VolumeIO.read(file, warnings::add);
        assertThat(volume.channels()).isEqualTo(3);
        assertThat(volume.floats(1)).containsExactly(1, 5, 9, 13, 17, 21);
        assertThat(warnings).singleElement().asString().contains("transparency");
    }

    @Test
    void palettesAreLookedUp() throws IOException {
        byte[] grey = {0, 100, (byte) 255};
        byte[] other = {0, 100, 7};
        for (byte[] blue : new byte[][] {grey, other}) {
            IndexColorModel palette = new IndexColorModel(8, 3, grey, grey, blue);
            BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_INDEXED, palette);
            image.getRaster().setSample(1, 0, 0, 1);
            image.getRaster().setSample(2, 1, 0, 2);
            Volume volume = VolumeIO.read(write(image, "png"));
            assertThat(volume.channels()).isEqualTo(blue == grey ? 1 : 3);
            assertThat(volume.floats(0)).containsExactly(0, 100, 0, 0, 0, 255);
        }
    }

    @Test
    void blackAndWhite() throws IOException {
        BufferedImage image = image(BufferedImage.TYPE_BYTE_BINARY, 1, 0, 0, 0, 1, 1);
        assertThat(VolumeIO.read(write(image, "png")).floats(0))
                .containsExactly(255, 0, 0, 0, 255, 255);
    }

    @Test
    void jpegIsReadWithItsLosses() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 8 * (i / 16));
        }
        Volume volume = VolumeIO.read(write(image, "jpeg"));
        assertThat(volume.channels()).isEqualTo(1);
        assertThat(volume.value(3, 9, 0, 0)).isEqualTo(72, within(4.0));
    }

    @Test
    void severalPagesAreRefused() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        Path file = folder.resolve("pages.tif");
        try (OutputStream stream = Files.newOutputStream(file);
                ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < 2; page++) {
                BufferedImage image = image(BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        refused(file, "several pages");
    }

    @Test
    void damagedImagesAreRefused() throws IOException {
        Path file = write(image(BufferedImage.TYPE_BYTE_GRAY, 1, 2, 3), "png");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 40));
        refused(file, "cannot be read");
        byte[] huge = whole.clone();
        Arrays.fill(huge, 17, 20, (byte) 1);
        Arrays.fill(huge, 21, 24, (byte) 1);
        Files.write(file, huge);
        refused(file, file.toString());
        Arrays.fill(huge, 17, 20, (byte) 0);
        Arrays.fill(huge, 21, 24, (byte) 0);
        huge[18] = 0x60;
        huge[22] = 0x60;
        Files.write(file, huge);
        refused(file, "603979776 bytes of pixels in a tiny file");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 24, 31, 33})
    void samplesOfWidthsThatNoTypeHasAreRefused(int bits) throws IOException {
        Path file = write(image(BufferedImage.TYPE_USHORT_GRAY, 1, 2, 3), "tiff");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer tiff =
                ByteBuffer.wrap(bytes)
                        .order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entry = tiff.getInt(4) + 2;
        while (tiff.getShort(entry) != 258) {
            entry += 12;
        }
        assertThat(tiff.getShort(entry + 8)).isEqualTo((short) 16);
        tiff.putShort(entry + 8, (short) bits);
        Files.write(file, bytes);
        refused(file, "samples of " + bits + " bits");
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> VolumeIO.read(file))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(file.toString());
    }
}
