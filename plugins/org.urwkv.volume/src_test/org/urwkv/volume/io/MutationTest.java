package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Files with random damage are read or refused with a sentence; nothing else happens. */
class MutationTest {
    @TempDir Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(11);
        byte[] voxels = new byte[200];
        random.nextBytes(voxels);
        int refused = 0;
        for (int i = 0; i < 700; i++) {
            ByteOrder order = i % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            byte[] file = new HeaderBuilder(order).qform(1, 0.1f, 0.2f, 0.3f, 1, 2, 3).with(voxels);
            file = i % 3 == 0 ? HeaderBuilder.gzip(file) : file;
            for (int change = random.nextInt(4); change >= 0; change--) {
                file[random.nextInt(i % 5 == 0 ? file.length : Math.min(file.length, 120))] =
                        (byte) random.nextInt(256);
            }
            file = i % 7 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            refused += isRefused(Files.write(folder.resolve("m.nii"), file)) ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 680);
    }

    @Test
    void damagedTextHeadersAreReadOrRefused() throws IOException {
        Random random = new Random(12);
        Volume volume =
                RandomVolumes.volume(
                        Geometry.of(4, 3, 2, RandomVolumes.oblique(1, 2, 3)),
                        VoxelType.INT16,
                        2,
                        1);
        int refused = 0;
        for (String name : new String[] {"m.nrrd", "m.mha"}) {
            Path path = folder.resolve(name);
            VolumeIO.write(volume, path);
            byte[] whole = Files.readAllBytes(path);
            for (int i = 0; i < 300; i++) {
                byte[] file = whole.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    file[random.nextInt(file.length)] =
                            (byte) (i % 2 == 0 ? ' ' + random.nextInt(90) : random.nextInt());
                }
                file = i % 7 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
                refused += isRefused(Files.write(path, file)) ? 1 : 0;
            }
        }
        assertThat(refused).isBetween(100, 590);
    }

    private static boolean isRefused(Path file) throws IOException {
        try {
            Volume volume = VolumeIO.read(file);
            assertThat(volume.geometry().voxels()).isPositive();
            return false;
        } catch (VolumeException e) {
            assertThat(e).hasMessageContaining(file.getParent().toString());
            return true;
        }
    }
}
