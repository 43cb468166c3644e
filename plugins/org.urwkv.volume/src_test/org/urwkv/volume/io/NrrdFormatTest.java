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
import org.urwkv.volume.VoxelType;

class NrrdFormatTest {
    private static final String PLAIN =
            """
            NRRD0004
            # a comment: with a colon
            key:=value: not a field
            type: short
            dimension: 3
            space: left-posterior-superior
            sizes: 2 1 1
            space directions: (2,0,0) (0,3,0) (0, 0, 4)
            kinds: domain domain domain
            endian: big
            encoding: raw
            space origin: (10,20,30)

            """;

    @TempDir Path folder;

    private Path file(String header, byte... data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        bytes.write(data);
        return Files.write(folder.resolve("v.nrrd"), bytes.toByteArray());
    }

    @Test
    void voxelsAsText() throws IOException {
        for (String encoding : new String[] {"ascii", "txt", "text"}) {
            String header = PLAIN.replace("raw", encoding);
            assertThat(VolumeIO.read(file(header + " 12\n-7 ")).array())
                    .isEqualTo(new short[] {12, -7});
        }
        String header = PLAIN.replace("raw", "ascii");
        refused(header + "12", "cut short");
        refused(header + "12 ", "holds 1");
        refused(header + "12 seven", "\"seven\"");
        refused(header + "12 40000", "\"40000\"");
        refused(header + "12 " + "7".repeat(500), "7777");
        String floats = header.replace("short", "float");
        assertThat((float[]) VolumeIO.read(file(floats + "-1.5e3 nan")).array())
                .containsExactly(-1500, Float.NaN);
        String unsigned = header.replace("short", "uint64");
        assertThat(VolumeIO.read(file(unsigned + "18446744073709551615 0")).valueAt(0))
                .isEqualTo(Math.pow(2, 64));
    }

    @Test
    void channelsSideBySideAsText() throws IOException {
        String header =
                PLAIN.replace("raw", "ascii")
                        .replace("dimension: 3", "dimension: 4")
                        .replace("sizes: 2 1 1", "sizes: 3 2 1 1")
                        .replace("directions: ", "directions: none ")
                        .replace("kinds: ", "kinds: vector ");
        assertThat(VolumeIO.read(file(header + "1 2 3 4 5 6")).array())
                .isEqualTo(new short[] {1, 4, 2, 5, 3, 6});
    }

    @Test
    void positionsBecomeRas() throws IOException {
        Volume v = VolumeIO.read(file(PLAIN, (byte) 1, (byte) 2, (byte) 3, (byte) 4));
        assertThat(v.geometry().axisCodes()).isEqualTo("LPS");
        assertThat(v.geometry().position(0, 0, 0)).containsExactly(-10, -20, 30);
        assertThat(v.geometry().position(1, 1, 1)).containsExactly(-12, -23, 34);
        assertThat(v.value(1, 0, 0, 0)).isEqualTo(0x0304);
        assertThat(VolumeIO.readHeader(folder.resolve("v.nrrd")).type()).isEqualTo(VoxelType.INT16);
    }

    @Test
    void otherSpaces() throws IOException {
        Path ras = file(PLAIN.replace("left-posterior-superior", "RAS"), new byte[4]);
        assertThat(VolumeIO.read(ras).geometry().axisCodes()).isEqualTo("RAS");
        Path las =
                file(
                        PLAIN.replace("left-posterior-superior", "left-anterior-superior"),
                        new byte[4]);
        assertThat(VolumeIO.read(las).geometry().axisCodes()).isEqualTo("LAS");
    }

    @Test
    void channelsMayComeFirst() throws IOException {
        String header =
                PLAIN.replace("type: short", "type: uchar")
                        .replace("dimension: 3", "dimension: 4")
                        .replace("sizes: 2 1 1", "sizes: 3 2 1 1")
                        .replace("(2,0,0)", "none (2,0,0)")
                        .replace("kinds: domain", "kinds: vector domain");
        Volume v = VolumeIO.read(file(header, new byte[] {1, 2, 3, 4, 5, 6}));
        assertThat(v.channels()).isEqualTo(3);
        assertThat((byte[]) v.array()).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void gzipEncoding() throws IOException {
        byte[] packed = HeaderBuilder.gzip(new byte[] {0, 7, 0, 8});
        Volume v = VolumeIO.read(file(PLAIN.replace("raw", "gzip"), packed));
        assertThat((short[]) v.array()).containsExactly(7, 8);
    }

    @Test
    void spacingsWithoutASpace() throws IOException {
        String header =
                """
                NRRD0001
                type: float
                dimension: 2
                sizes: 2 1
                spacings: 0.5 NaN
                encoding: raw

                """;
        Volume v = VolumeIO.read(file(header, new byte[8]));
        assertThat(v.geometry().spacingMm()).containsExactly(0.5, 1, 1);
        assertThat(v.geometry().nz()).isEqualTo(1);
    }

    @Test
    void voxelsInAnotherFileFromItsEnd() throws IOException {
        Files.write(folder.resolve("v.raw"), new byte[] {9, 9, 9, 0, 5, 0, 6});
        Path header = file(PLAIN.strip() + "\nbyte skip: -1\ndata file: v.raw\n");
        assertThat((short[]) VolumeIO.read(header).array()).containsExactly(5, 6);
        Files.delete(folder.resolve("v.raw"));
        assertThatThrownBy(() -> VolumeIO.read(header))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("v.nrrd")
                .hasMessageContaining("v.raw");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        refused(PLAIN.replace("raw", "bzip2"), "bzip2");
        refused(PLAIN.replace("type: short", "type: block"), "block");
        refused(PLAIN.replace("sizes: 2 1 1", "sizes: 2 1"), "2 numbers in \"sizes\" instead of 3");
        refused(PLAIN.replace("sizes: 2 1 1", "sizes: 2 x 1"), "\"x\"");
        refused(PLAIN.replace("sizes: 2 1 1", "sizes: 65536 65536 65536"), "65536 x 65536 x 65536");
        refused(PLAIN.replace("sizes: 2 1 1", "sizes: 2 0 1"), "size of 0.0");
        refused(PLAIN.replace("encoding: raw\n", ""), "\"encoding\"");
        refused(PLAIN.replace("(0,3,0)", "(2,0,0)"), "where its voxels lie");
        refused(PLAIN, "declares 256 bytes");
        refused(PLAIN.replace("raw", "gzip"), "cut short");
    }

    private void refused(String header, String message) {
        assertThatThrownBy(() -> VolumeIO.read(file(header)))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("v.nrrd")
                .hasMessageContaining(message);
    }
}
