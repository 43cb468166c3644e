package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

class MetaImageFormatTest {
    private static final String PLAIN =
            """
            ObjectType = Image
            NDims = 3
            BinaryData = True
            BinaryDataByteOrderMSB = True
            CompressedData = False
            TransformMatrix = 0 1 0 -1 0 0 0 0 1
            Offset = 10 20 30
            ElementSpacing = 2 3 4
            DimSize = 2 1 1
            ElementType = MET_SHORT
            ElementDataFile = LOCAL
            """;

    @TempDir Path folder;

    private Path file(String header, byte... data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        bytes.write(data);
        return Files.write(folder.resolve("v.mha"), bytes.toByteArray());
    }

    @Test
    void voxelsAsText() throws IOException {
        String header = PLAIN.replace("BinaryData = True", "BinaryData = False");
        assertThat(VolumeIO.read(file(header + "12\n-7")).array()).isEqualTo(new short[] {12, -7});
    }

    @Test
    void truthIsWhatBeginsWithTOrOne() throws IOException {
        String header =
                PLAIN.replace("BinaryData = True", "BinaryData = 1")
                        .replace("MSB = True", "MSB = t");
        assertThat((short[]) VolumeIO.read(file(header, new byte[] {1, 2, 3, 4})).array())
                .containsExactly(0x0102, 0x0304);
        String text = PLAIN.replace("BinaryData = True", "BinaryData = 0");
        assertThat(VolumeIO.read(file(text + "12 -7")).array()).isEqualTo(new short[] {12, -7});
    }

    @Test
    void theMatrixListsAxesAndPositionsBecomeRas() throws IOException {
        Volume v = VolumeIO.read(file(PLAIN, (byte) 1, (byte) 2, (byte) 3, (byte) 4));
        assertThat(v.geometry().position(0, 0, 0)).containsExactly(-10, -20, 30);
        // the first axis runs along LPS (0, 1, 0), which is to the back
        assertThat(v.geometry().position(1, 0, 0)).containsExactly(-10, -22, 30);
        assertThat(v.geometry().position(0, 1, 0)).containsExactly(-7, -20, 30);
        assertThat(v.geometry().axisCodes()).isEqualTo("PRS");
        assertThat((short[]) v.array()).containsExactly(0x0102, 0x0304);
    }

    @Test
    void withoutGeometryTheAxesAreLps() throws IOException {
        String header =
                """
                NDims = 2
                DimSize = 2 1
                ElementType = MET_UCHAR
                ElementNumberOfChannels = 2
                ElementDataFile = LOCAL
                """;
        Volume v = VolumeIO.read(file(header, new byte[] {1, 2, 3, 4}));
        assertThat(v.geometry().axisCodes()).isEqualTo("LPS");
        assertThat((byte[]) v.array()).containsExactly(1, 3, 2, 4);
    }

    @Test
    void voxelsInAnotherFile() throws IOException {
        Files.write(folder.resolve("v.raw"), new byte[] {9, 9, 9, 0, 5, 0, 6});
        Path fromEnd =
                file(
                        PLAIN.replace(
                                "ElementDataFile = LOCAL",
                                "HeaderSize = -1\nElementDataFile = v.raw"));
        assertThat((short[]) VolumeIO.read(fromEnd).array()).containsExactly(5, 6);
        Path afterThree =
                file(
                        PLAIN.replace(
                                "ElementDataFile = LOCAL",
                                "HeaderSize = 3\nElementDataFile = v.raw"));
        assertThat((short[]) VolumeIO.read(afterThree).array()).containsExactly(5, 6);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        refused(PLAIN.replace("BinaryData = True", "BinaryData = False"), "cut short");
        refused(PLAIN.replace("MET_SHORT", "MET_OTHER"), "MET_OTHER");
        refused(
                PLAIN.replace("DimSize = 2 1 1", "DimSize = 2 1"),
                "2 numbers in \"DimSize\" instead of 3");
        refused(PLAIN.replace("NDims = 3", "NDims = 7"), "7 axes");
        refused(PLAIN.replace("LOCAL", "LIST"), "several files");
        refused(PLAIN.replace("ElementDataFile = LOCAL\n", ""), "ElementDataFile");
        refused(PLAIN.replace("Spacing = 2 3 4", "Spacing = 0 3 4"), "where its voxels lie");
        refused(PLAIN, "declares");
        refused(PLAIN.replace("CompressedData = False", "CompressedData = True"), "cut short");
    }

    private void refused(String header, String message) {
        assertThatThrownBy(() -> VolumeIO.read(file(header)))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("v.mha")
                .hasMessageContaining(message);
    }
}
