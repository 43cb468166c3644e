package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/** Files that are no volumes: each is answered with a sentence that names it. */
class BadFilesTest {
    @TempDir Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> reading(String name, byte[] content)
            throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return assertThatThrownBy(() -> VolumeIO.read(file))
                .isInstanceOf(VolumeException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageEndingWith(".");
    }

    @Test
    void textIsQuoted() throws IOException {
        reading(
                        "a.nii.gz",
                        "version https://example.org/spec\nmore".getBytes(StandardCharsets.UTF_8))
                .hasMessageContaining("holds text (\"version https://example.org/spec\")");
    }

    @Test
    void packedText() throws IOException {
        reading("a.nii.gz", HeaderBuilder.gzip("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("unpacks to text (\"hello\")");
    }

    @Test
    void emptyFile() throws IOException {
        reading("a.nii", new byte[0]).hasMessageContaining("is empty");
    }

    @Test
    void anotherFormat() throws IOException {
        reading("a.nii", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .hasMessageContaining("no known format");
    }

    @Test
    void missingFileAndFolder() {
        assertThatThrownBy(() -> VolumeIO.read(folder.resolve("none.nii")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("none.nii");
        assertThatThrownBy(() -> VolumeIO.read(folder))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void cutShort() throws IOException {
        reading("a.nii", new HeaderBuilder().with(new byte[23]))
                .hasMessageContaining("declares 376 bytes")
                .hasMessageContaining("holds 375");
    }

    @Test
    void cutShortBeforePacking() throws IOException {
        reading("a.nii.gz", HeaderBuilder.gzip(new HeaderBuilder().type(8).with(new byte[23])))
                .hasMessageContaining("declares 448 bytes (unpacked)")
                .hasMessageContaining("holds 375");
    }

    @Test
    void cutShortAfterPacking() throws IOException {
        byte[] voxels = new byte[24000];
        new Random(1).nextBytes(voxels);
        byte[] packed = HeaderBuilder.gzip(new HeaderBuilder().dim(3, 20, 30, 40).with(voxels));
        reading("a.nii.gz", Arrays.copyOf(packed, packed.length / 2))
                .hasMessageContaining("cut short");
        reading("b.nii.gz", Arrays.copyOf(packed, 5)).hasMessageContaining("cut short");
    }

    @Test
    void damagedGzip() throws IOException {
        byte[] voxels = new byte[24000];
        new Random(1).nextBytes(voxels);
        byte[] packed = HeaderBuilder.gzip(new HeaderBuilder().dim(3, 20, 30, 40).with(voxels));
        Arrays.fill(packed, 100, 200, (byte) 0xff);
        reading("a.nii.gz", packed).hasMessageContaining("damaged");
    }

    @Test
    void hugeSizesAreRefusedBeforeMemoryIsTaken() throws IOException {
        reading("a.nii", new HeaderBuilder().dim(4, 32767, 32767, 32767, 32767).with())
                .hasMessageContaining("32767 x 32767 x 32767 x 32767 voxels")
                .hasMessageContaining("2147483639");
        reading("b.nii", new HeaderBuilder().dim(3, 1024, 1024, 1024).type(64).with())
                .hasMessageContaining("declares 8589934944 bytes");
        reading(
                        "c.nii.gz",
                        HeaderBuilder.gzip(
                                new HeaderBuilder().dim(3, 1024, 1024, 1024).type(64).with()))
                .hasMessageContaining("declares 8589934944 bytes")
                .hasMessageContaining("holds 352");
    }

    @Test
    void headersThatMakeNoSense() throws IOException {
        reading("a.nii", new HeaderBuilder().dim(0).with()).hasMessageContaining("0 axes");
        reading("a.nii", new HeaderBuilder().dim(9).with()).hasMessageContaining("9 axes");
        reading("a.nii", new HeaderBuilder().dim(3, 2, -1, 4).with())
                .hasMessageContaining("-1 along axis 2");
        reading("a.nii", new HeaderBuilder().type(1536).with()).hasMessageContaining("128 bits");
        reading("a.nii", new HeaderBuilder().type(99).with()).hasMessageContaining("type 99");
        reading("a.nii", new HeaderBuilder().offset(Float.NaN).with())
                .hasMessageContaining("position NaN");
        reading("a.nii", new HeaderBuilder().scaling(2, Float.NaN).with())
                .hasMessageContaining("intercept");
        reading("a.nii", new HeaderBuilder().sform(1, 1, 1, 0, 0, 1, 1, 0, 0).with())
                .hasMessageContaining("where its voxels lie");
    }

    @Test
    void headersWithoutTheMarkOfNiftiAreAnalyzeAndWantAVoxelFile() throws IOException {
        Path file = Files.write(folder.resolve("a.nii"), new HeaderBuilder().magic("xyz").with());
        assertThatThrownBy(() -> VolumeIO.read(file))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining(file + " are missing");
    }

    @Test
    void imagesAreNoLabels() throws IOException {
        Path file = folder.resolve("image.nii.gz");
        VolumeIO.write(
                RandomVolumes.volume(
                        Geometry.axisAligned(3, 3, 3, 1, 1, 1), VoxelType.FLOAT32, 1, 1),
                file);
        assertThatThrownBy(() -> VolumeIO.readLabels(file))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("image.nii.gz does not hold labels")
                .hasMessageContaining("voxel (0, 0, 0)");
    }
}
