package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

class VolumeIOTest {
    private static final Geometry GRID = Geometry.of(7, 6, 5, RandomVolumes.orientations().get(13));

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void whatIsWrittenIsReadBack(VoxelType type) throws IOException {
        for (String name : new String[] {"v.nii", "v.nii.gz"}) {
            Volume volume = Volume.of(GRID, type, 2, RandomVolumes.array(type, 420, 3), 0.5, -2);
            VolumeIO.write(volume, folder.resolve(name));
            Volume back = VolumeIO.read(folder.resolve(name));
            assertThat(back.type()).isEqualTo(type);
            assertThat(back.channels()).isEqualTo(2);
            assertThat(back.geometry()).isEqualTo(GRID);
            assertThat(back.array()).isEqualTo(volume.array());
            assertThat(back.slope()).isEqualTo(0.5);
            assertThat(back.intercept()).isEqualTo(-2);
        }
    }

    @Test
    void manyBlocksArePackedIntoOneMember() throws IOException {
        Geometry large = Geometry.axisAligned(300, 300, 61, 1, 1, 1);
        Volume volume = RandomVolumes.volume(large, VoxelType.UINT8, 1, 5);
        Path file = folder.resolve("large.nii.gz");
        VolumeIO.write(volume, file);
        assertThat(VolumeIO.read(file).array()).isEqualTo(volume.array());
        byte[] packed = Files.readAllBytes(file);
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(plain.readAllBytes()).hasSize(352 + 300 * 300 * 61);
        }
        VolumeIO.write(volume, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(packed);
    }

    @Test
    void contentCountsNotTheName() throws IOException {
        Path plain = folder.resolve("plain.nii");
        VolumeIO.write(RandomVolumes.volume(GRID, VoxelType.INT16, 1, 1), plain);
        Path misnamed = Files.move(plain, folder.resolve("packed.nii.gz"));
        assertThat(VolumeIO.read(misnamed).geometry()).isEqualTo(GRID);
    }

    @Test
    void headerIsReadWithoutVoxels() throws IOException {
        Path file = folder.resolve("h.nii.gz");
        VolumeIO.write(RandomVolumes.volume(GRID, VoxelType.UINT16, 3, 1), file);
        assertThat(VolumeIO.readHeader(file))
                .isEqualTo(new VolumeHeader("NIfTI-1", GRID, VoxelType.UINT16, 3, 1, 0));
    }

    @Test
    void longAxesAreWrittenAsNifti2() throws IOException {
        Geometry line = Geometry.axisAligned(40000, 1, 1, 0.1, 1, 1);
        Path file = folder.resolve("line.nii");
        VolumeIO.write(RandomVolumes.volume(line, VoxelType.UINT8, 1, 1), file);
        assertThat(VolumeIO.readHeader(file))
                .isEqualTo(new VolumeHeader("NIfTI-2", line, VoxelType.UINT8, 1, 1, 0));
    }

    @Test
    void labelsKeepTheirValues() throws IOException {
        LabelVolume labels = RandomVolumes.labels(GRID, 9, 1);
        VolumeIO.write(labels.toVolume(), folder.resolve("l.nii.gz"));
        LabelVolume back = VolumeIO.readLabels(folder.resolve("l.nii.gz"));
        assertThat(back.toVolume().array()).isEqualTo(labels.toVolume().array());
        assertThat(VolumeIO.readHeader(folder.resolve("l.nii.gz")).type())
                .isEqualTo(VoxelType.UINT8);
    }

    @Test
    void otherFileSystemsWork() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("z.zip").toUri());
        Volume volume = RandomVolumes.volume(GRID, VoxelType.INT32, 1, 1);
        try (FileSystem system = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (String name : new String[] {"/v.nii", "/v.nii.gz"}) {
                VolumeIO.write(volume, system.getPath(name));
                assertThat(VolumeIO.read(system.getPath(name)).array()).isEqualTo(volume.array());
            }
        }
    }

    @Test
    void anExistingFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("v.nii"), "old");
        VolumeIO.write(RandomVolumes.volume(GRID, VoxelType.INT8, 1, 1), file);
        assertThat(VolumeIO.read(file).type()).isEqualTo(VoxelType.INT8);
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(file));
    }

    @Test
    void afterAFailureTheOldFileIsStillThere() throws IOException {
        Path file = Files.writeString(folder.resolve("v.nii"), "old");
        assertThatThrownBy(
                        () ->
                                SafeWrite.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("disk full");
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(file));
    }

    @Test
    void impossibleTargetsAreNamed() {
        Volume volume = RandomVolumes.volume(GRID, VoxelType.INT8, 1, 1);
        assertThatThrownBy(() -> VolumeIO.write(volume, folder.resolve("v.png")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("must end with .nii.gz, .nii, .nrrd or .mha");
        assertThatThrownBy(() -> VolumeIO.write(volume, folder.resolve("no/v.nii")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("no folder");
    }

    @ParameterizedTest
    @CsvSource({
        "a.nii,a,true",
        "a.nii.gz,a,true",
        "A.B.NII.GZ,A.B,true",
        "a.png,a,true",
        "a.Tiff,a,true",
        "a.jpg,a,true",
        "a.txt,a.txt,false",
        ".nii,.nii,false",
        "._a.nii,._a,false"
    })
    void names(String fileName, String stem, boolean volume) {
        assertThat(VolumeIO.stem(fileName)).isEqualTo(stem);
        assertThat(VolumeIO.hasVolumeName(fileName)).isEqualTo(volume);
    }
}
