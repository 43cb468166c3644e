package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class VoxelFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void allVoxelsOfEveryTypeComeBack(VoxelType type) throws Exception {
        Volume volume = Volumes.counting(type, 3, 4, 5, 2);
        Path file = write(volume);

        Object read =
                VoxelFile.readBox(file, VolumeHeader.of(volume), new int[3], new int[] {3, 4, 5});

        assertThat(read).isEqualTo(volume.array());
        assertThat(Files.size(file)).isEqualTo(VolumeHeader.of(volume).voxelBytes());
    }

    @Test
    void numbersAreLittleEndianAndXIsFastest() throws Exception {
        Path file = write(Volumes.counting(VoxelType.INT16, 2, 2, 1, 1));

        assertThat(Files.readAllBytes(file)).containsExactly(0, 0, 1, 0, 2, 0, 3, 0);
    }

    @Test
    void aBoxIsReadWithoutTheRest() throws Exception {
        Volume volume = Volumes.counting(VoxelType.INT32, 4, 3, 5, 2);
        Path file = write(volume);

        int[] box =
                (int[])
                        VoxelFile.readBox(
                                file,
                                VolumeHeader.of(volume),
                                new int[] {1, 1, 3},
                                new int[] {2, 2, 1});

        assertThat(box).containsExactly(41, 42, 45, 46, 101, 102, 105, 106);
    }

    @Test
    void aSlabOfWholeRowsIsReadAtOnce() throws Exception {
        Volume volume = Volumes.counting(VoxelType.UINT8, 4, 3, 5, 1);
        Path file = write(volume);

        byte[] slab =
                (byte[])
                        VoxelFile.readBox(
                                file,
                                VolumeHeader.of(volume),
                                new int[] {0, 0, 1},
                                new int[] {4, 3, 2});

        assertThat(slab).hasSize(24).startsWith(12).endsWith(35);
    }

    @Test
    void aBoxThatLeavesTheVolumeIsRefused() throws Exception {
        Volume volume = Volumes.counting(VoxelType.UINT8, 4, 3, 5, 1);
        Path file = write(volume);

        assertThatThrownBy(
                        () ->
                                VoxelFile.readBox(
                                        file,
                                        VolumeHeader.of(volume),
                                        new int[] {2, 0, 0},
                                        new int[] {3, 3, 5}))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("[4, 3, 5]");
    }

    @Test
    void aFileThatIsCutShortSaysSo() throws Exception {
        Volume volume = Volumes.counting(VoxelType.FLOAT64, 4, 3, 5, 1);
        Path file = write(volume);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        assertThatThrownBy(
                        () ->
                                VoxelFile.readBox(
                                        file,
                                        VolumeHeader.of(volume),
                                        new int[3],
                                        new int[] {4, 3, 5}))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void theDigestSeesTheBytesOfTheFile() throws Exception {
        Volume volume = Volumes.counting(VoxelType.FLOAT32, 64, 64, 80, 1);
        Path file = folder.resolve("voxels");
        MessageDigest seen = MessageDigest.getInstance("SHA-256");
        VoxelFile.write(file, volume, seen);

        assertThat(seen.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private Path write(Volume volume) throws Exception {
        Path file = folder.resolve("voxels");
        VoxelFile.write(file, volume, MessageDigest.getInstance("SHA-256"));
        return file;
    }
}
