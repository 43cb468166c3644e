package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * What NRRD and MetaImage have in common: written volumes come back, whatever their type and
 * orientation.
 */
class OtherFormatsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v.nrrd", "v.mha"})
    void everyTypeAndOrientationComesBack(String name) throws IOException {
        List<double[][]> affines = new ArrayList<>(RandomVolumes.orientations());
        affines.add(RandomVolumes.oblique(0.5, 0.7, 4));
        affines.add(new double[][] {{1, 0.25, 0, 5}, {0, 1, 0, 6}, {0, 0, 1, 7}, {0, 0, 0, 1}});
        Path file = folder.resolve(name);
        for (int i = 0; i < affines.size(); i++) {
            VoxelType type = VoxelType.values()[i % 10];
            Geometry geometry = Geometry.of(4, 3, 2, affines.get(i));
            Volume volume = RandomVolumes.volume(geometry, type, 1 + i % 3, i);
            VolumeIO.write(volume, file);
            Volume back = VolumeIO.read(file);
            assertThat(back.type()).isEqualTo(type);
            assertThat(back.array()).isEqualTo(volume.array());
            assertThat(back.channels()).isEqualTo(volume.channels());
            assertThat(back.geometry().differenceFrom(geometry, 1e-9)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v.nrrd", "v.mha"})
    void scaledVolumesAreWrittenAsRealValues(String name) throws IOException {
        Geometry geometry = Geometry.axisAligned(2, 1, 1, 1, 1, 1);
        VolumeIO.write(
                Volume.of(geometry, VoxelType.UINT8, 2, new byte[] {1, 2, 3, 4}, 0.5, -1),
                folder.resolve(name));
        Volume back = VolumeIO.read(folder.resolve(name));
        assertThat(back.type()).isEqualTo(VoxelType.FLOAT32);
        assertThat(back.floats(1)).containsExactly(new float[] {0.5f, 1}, within(0f));
    }

    @Test
    void namesOfTheOtherFormats() {
        for (String name :
                new String[] {"a.nrrd", "a.nhdr", "a.mha", "a.mhd", "a.hdr", "a.HDR.gz"}) {
            assertThat(VolumeIO.hasVolumeName(name)).isTrue();
            assertThat(VolumeIO.stem(name)).isEqualTo("a");
        }
        assertThat(VolumeIO.hasVolumeName("a.img")).isFalse();
        assertThat(VolumeIO.hasVolumeName("a.raw")).isFalse();
    }
}
