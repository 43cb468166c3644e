package org.urwkv.volume.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeHeader;
import org.urwkv.volume.io.VolumeIO;

class DicomSeriesTest {
    @TempDir Path folder;

    private Path put(String name, DicomBuilder file) throws IOException {
        return Files.write(folder.resolve(name), file.build());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(() -> VolumeIO.read(folder))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {DicomBuilder.EXPLICIT, DicomBuilder.IMPLICIT, DicomBuilder.DEFLATED})
    void slicesAreSortedByPosition(String syntax) throws IOException {
        put("a", new DicomBuilder().syntax(syntax).at(10, 20, 36).pixels(7, 8, 9, 10, 11, 65535));
        put("b", new DicomBuilder().syntax(syntax).at(10, 20, 30));
        Files.writeString(folder.resolve("notes.txt"), "not an image");
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.type()).isEqualTo(VoxelType.UINT16);
        assertThat((short[]) volume.array()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1);
        // rows run to the left and columns to the back; between the slices lie 6 mm
        assertThat(volume.geometry().affine())
                .isDeepEqualTo(
                        new double[][] {
                            {-1.5, 0, 0, -10}, {0, -2, 0, -20}, {0, 0, 6, 30}, {0, 0, 0, 1}
                        });
        assertThat(volume.geometry().axisCodes()).isEqualTo("LPS");
        assertThat(VolumeIO.read(folder.resolve("b")).array()).isEqualTo(volume.array());
    }

    @Test
    void headersTellGeometryAndType() throws IOException {
        put("a", new DicomBuilder());
        put("b", new DicomBuilder().at(0, 0, 3));
        VolumeHeader header = VolumeIO.readHeader(folder);
        assertThat(header.format()).isEqualTo("DICOM");
        assertThat(header.geometry().dimensions()).containsExactly(3, 2, 2);
        assertThat(header.type()).isEqualTo(VoxelType.UINT16);
        assertThat(header.channels()).isEqualTo(1);
    }

    @Test
    void sagittalSlices() throws IOException {
        String sagittal = "0\\1\\0\\0\\0\\-1";
        put("a", new DicomBuilder().text(Tags.ORIENTATION, "DS", sagittal).at(4, 0, 0));
        put("b", new DicomBuilder().text(Tags.ORIENTATION, "DS", sagittal).at(2, 0, 0));
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.geometry().axisCodes()).isEqualTo("PIR");
        // the normal of the plane is the left-hand direction turned round: it runs to the right
        assertThat(volume.geometry().position(0, 0, 0)[0]).isEqualTo(-4, within(1e-12));
        assertThat(volume.geometry().position(0, 0, 1)[0]).isEqualTo(-2, within(1e-12));
    }

    @Test
    void severalSeriesAreListedAndAFileChooses() throws IOException {
        put("a1", new DicomBuilder().text(Tags.SERIES_DESCRIPTION, "LO", "lung"));
        put("a2", new DicomBuilder().at(0, 0, 2));
        put("b1", new DicomBuilder().text(Tags.SERIES_UID, "UI", "1.2.4").pixels(9, 9, 9, 9, 9, 9));
        List<DicomSeries> series = DicomFolder.list(folder);
        assertThat(series).extracting(DicomSeries::uid).containsExactly("1.2.3", "1.2.4");
        assertThat(series.get(0).description()).isEqualTo("lung");
        assertThat(series.get(0).modality()).isEqualTo("CT");
        assertThat(series.get(0).files())
                .containsExactly(folder.resolve("a1"), folder.resolve("a2"));
        refused().hasMessageContaining("2 series").hasMessageContaining("a1 (CT lung, 2 files)");
        assertThat(VolumeIO.read(folder.resolve("b1")).valueAt(0)).isEqualTo(9);
        assertThat(VolumeIO.read(folder.resolve("a2")).geometry().nz()).isEqualTo(2);
    }

    @Test
    void realValuesAreRescaled() throws IOException {
        put(
                "a",
                new DicomBuilder()
                        .bits(16, 12, 11, 1)
                        .scaling("2", "-1024")
                        .pixels(0xfff, 1, 2, 3, 4, 0xf800));
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.type()).isEqualTo(VoxelType.INT16);
        // 12 bits with a sign; the four above are not part of the number
        assertThat(volume.valueAt(0)).isEqualTo(-1026);
        assertThat(volume.valueAt(5)).isEqualTo(2 * -2048 - 1024);
    }

    @Test
    void slicesOfDifferentScalingBecomeFloats() throws IOException {
        put("a", new DicomBuilder().scaling("0.5", "0"));
        put("b", new DicomBuilder().scaling("2", "1").at(0, 0, 1));
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.floats(0)).containsExactly(.5f, 1, 1.5f, 2, 2.5f, 3, 3, 5, 7, 9, 11, 13);
        assertThat(VolumeIO.readHeader(folder).type()).isEqualTo(VoxelType.FLOAT32);
    }

    @Test
    void monochrome1IsMirrored() throws IOException {
        put(
                "a",
                new DicomBuilder()
                        .text(Tags.PHOTOMETRIC, "CS", "MONOCHROME1")
                        .bits(16, 10, 9, 0)
                        .pixels(0, 1, 2, 3, 4, 1023));
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.floats(0)).containsExactly(1023, 1022, 1021, 1020, 1019, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void rgbBecomesChannels(int planar) throws IOException {
        byte[] bytes = new byte[18];
        for (int i = 0; i < 18; i++) {
            bytes[i] = (byte) (planar == 1 ? i : i % 3 * 6 + i / 3);
        }
        put(
                "a",
                new DicomBuilder()
                        .text(Tags.PHOTOMETRIC, "CS", "RGB")
                        .number(Tags.SAMPLES, 3)
                        .number(Tags.PLANAR, planar)
                        .bits(8, 8, 7, 0)
                        .element(Tags.PIXEL_DATA, "OB", bytes));
        Volume volume = VolumeIO.read(folder);
        assertThat(volume.channels()).isEqualTo(3);
        assertThat((byte[]) volume.array())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void framesOfOneFileHavePositionsOfTheirOwn(boolean delimited) throws IOException {
        put("a", DicomSamples.frames(delimited));
        Volume volume = VolumeIO.read(folder.resolve("a"));
        assertThat(volume.geometry().spacingMm()).containsExactly(5, 4, 3);
        assertThat(volume.geometry().position(0, 0, 0)[2]).isEqualTo(6);
        assertThat(volume.floats(0))
                .containsExactly(107, 108, 109, 110, 111, 112, 101, 102, 103, 104, 105, 106);
    }

    @Test
    void aSingleImageWarnsOfItsUnknownSpacing() throws IOException {
        List<String> warnings = new ArrayList<>();
        put("a", new DicomBuilder());
        assertThat(VolumeIO.read(folder, warnings::add).geometry().spacingMm())
                .containsExactly(1.5, 2, 1);
        assertThat(warnings).singleElement().asString().contains("slice spacing is unknown");
        put("a", new DicomBuilder().without(Tags.POSITION).without(Tags.ORIENTATION));
        VolumeIO.read(folder, warnings::add);
        assertThat(warnings.get(1)).contains("does not say where its image lies");
    }

    @Test
    void missingSlicesAreRefused() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("s" + i, new DicomBuilder().at(0, 0, i < 4 ? 2.5 * i : 2.5 * i + 2.5));
        }
        refused()
                .hasMessageContaining(
                        "lacks slices: between s3 and s4 lie 5.000 mm, elsewhere 2.500");
    }

    @Test
    void unevenDistancesAreRefused() throws IOException {
        double[] heights = {0, 2, 4, 5, 7};
        for (int i = 0; i < 5; i++) {
            put("s" + i, new DicomBuilder().at(0, 0, heights[i]));
        }
        refused().hasMessageContaining("uneven distances").hasMessageContaining("s2 and s3");
    }

    @Test
    void roundedPositionsAreAccepted() throws IOException {
        for (int i = 0; i < 7; i++) {
            put("s" + i, new DicomBuilder().at(0, 0, Math.rint(10 * i * 1.25) / 10));
        }
        assertThat(VolumeIO.read(folder).geometry().spacingMm()[2]).isEqualTo(1.25, within(0.01));
    }

    @Test
    void severalImagesAtOnePlaceAreRefused() throws IOException {
        put("a", new DicomBuilder());
        put("b", new DicomBuilder());
        refused().hasMessageContaining("same position, such as a and b");
    }

    @Test
    void tiltedGantriesAreRefused() throws IOException {
        for (int i = 0; i < 4; i++) {
            put("s" + i, new DicomBuilder().at(0, i * Math.tan(Math.toRadians(12)) * 5, 5 * i));
        }
        refused().hasMessageContaining("tilted gantry").hasMessageContaining("12.0 degrees");
    }

    @Test
    void localizersAreNamed() throws IOException {
        put("a", new DicomBuilder());
        put("b", new DicomBuilder().text(Tags.ORIENTATION, "DS", "0\\1\\0\\0\\0\\-1"));
        refused().hasMessageContaining("different orientations, such as a and b");
        put("b", new DicomBuilder().number(Tags.ROWS, 1).at(0, 0, 1));
        refused().hasMessageContaining("a has 3 x 2 pixels of 16 bits, b 3 x 1");
        put("b", new DicomBuilder().text(Tags.PIXEL_SPACING, "DS", "1\\1").at(0, 0, 1));
        refused().hasMessageContaining("different pixel spacings");
    }

    @Test
    void compressedFilesAreRefusedByName() throws IOException {
        put("a", new DicomBuilder().syntax("1.2.840.10008.1.2.4.90"));
        refused().hasMessageContaining("JPEG 2000 Lossless (1.2.840.10008.1.2.4.90)");
        put("a", new DicomBuilder().syntax("1.2.840.10008.1.2.5"));
        refused().hasMessageContaining("RLE Lossless");
        put("a", new DicomBuilder().syntax("1.2.840.10008.1.2.2"));
        refused().hasMessageContaining("Big Endian");
        put("a", new DicomBuilder().syntax("9.9"));
        refused().hasMessageContaining("the transfer syntax 9.9");
    }

    @Test
    void packedIconsArePassedOver() throws IOException {
        byte[] fragments = {
            (byte) 0xfe,
            (byte) 0xff,
            0,
            (byte) 0xe0,
            0,
            0,
            0,
            0, // no offsets
            (byte) 0xfe,
            (byte) 0xff,
            0,
            (byte) 0xe0,
            4,
            0,
            0,
            0,
            1,
            2,
            3,
            4,
            (byte) 0xfe,
            (byte) 0xff,
            (byte) 0xdd,
            (byte) 0xe0,
            0,
            0,
            0,
            0
        };
        DicomBuilder icon =
                DicomBuilder.empty()
                        .element(Tags.PIXEL_DATA, "OB*", fragments)
                        .number(0x7fe10010, 1);
        put("a", new DicomBuilder().sequence(0x00880200, false, icon));
        put("b", new DicomBuilder().sequence(0x00880200, true, icon).at(0, 0, 2));
        assertThat(VolumeIO.read(folder).floats(0))
                .containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void hostileLengthsAreRefusedBeforeMemoryIsTaken() throws IOException {
        DicomBuilder huge = new DicomBuilder().number(Tags.ROWS, 65535).number(Tags.COLUMNS, 65535);
        put("a", huge);
        refused().hasMessageContaining("declares 8589672450 bytes");
        put("a", new DicomBuilder().text(Tags.FRAMES, "IS", "999999999"));
        refused().hasMessageContaining("frames");
        put("a", new DicomBuilder().text(Tags.FRAMES, "IS", "2"));
        refused().hasMessageContaining("declares 24 bytes of pixels, but holds 12");
        byte[] whole = new DicomBuilder().build();
        Files.write(folder.resolve("a"), java.util.Arrays.copyOf(whole, whole.length - 3));
        refused().hasMessageContaining("cut short");
        Files.write(folder.resolve("a"), java.util.Arrays.copyOf(whole, 300));
        refused().hasMessageContaining("cut short");
        put("a", new DicomBuilder().element(Tags.POSITION, "UT", new byte[70000]));
        refused().hasMessageContaining("70000 bytes");
    }

    @Test
    void deepSequencesAreRefused() throws IOException {
        DicomBuilder deep = DicomBuilder.empty();
        for (int i = 0; i < 40; i++) {
            deep = DicomBuilder.empty().sequence(0x00081140, true, deep);
        }
        put("a", deep);
        refused().hasMessageContaining("16 deep");
    }

    @Test
    void whatIsNoImageIsPassedOver() throws IOException {
        put("a", DicomBuilder.empty().text(Tags.SERIES_UID, "UI", "1.2.3"));
        assertThat(DicomFolder.list(folder)).isEmpty();
        refused().hasMessageContaining("is a folder without DICOM images");
        assertThatThrownBy(() -> VolumeIO.read(folder.resolve("a")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("holds no DICOM images");
    }

    @Test
    void pixelsThatCannotBeReadAreNamed() throws IOException {
        put("a", new DicomBuilder().text(Tags.PHOTOMETRIC, "CS", "PALETTE COLOR"));
        refused().hasMessageContaining("PALETTE COLOR");
        put("a", new DicomBuilder().bits(1, 1, 0, 0));
        refused().hasMessageContaining("1 bits a pixel");
        put("a", new DicomBuilder().bits(16, 12, 17, 0));
        refused().hasMessageContaining("12 bits up to bit 17");
        put("a", new DicomBuilder().scaling("0", "0"));
        refused().hasMessageContaining("scaling");
    }
}
