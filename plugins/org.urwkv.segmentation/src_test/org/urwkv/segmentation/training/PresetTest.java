package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;

class PresetTest {

    @Test
    void automaticIsPlanarForImagesAndVolumetricForVolumes() {
        assertThat(Preset.AUTOMATIC.resolve(true)).isEqualTo(Preset.PLANAR_SMALL);
        assertThat(Preset.AUTOMATIC.resolve(false)).isEqualTo(Preset.TINY);
        assertThat(Preset.PLANAR_BASE.resolve(false)).isEqualTo(Preset.PLANAR_BASE);
        assertThat(Preset.SMALL.resolve(true)).isEqualTo(Preset.SMALL);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void givesTheNetworkOfItsName(Preset preset) {
        Architecture architecture = preset.architecture(3, 4);

        assertThat(architecture.inChannels()).isEqualTo(3);
        assertThat(architecture.classes()).isEqualTo(4);
        assertThat(architecture.slicewise()).isEqualTo(preset.name().startsWith("PLANAR"));
        if (architecture instanceof PlanarArchitecture planar) {
            assertThat(planar.mode() == PlanarMode.REFERENCE)
                    .isEqualTo(preset.name().endsWith("REFERENCE"));
            assertThat(planar.widths().get(4))
                    .isEqualTo(preset.name().contains("SMALL") ? 128 : 256);
        }
        assertThat(preset.patchVoxels()).isPositive();
        assertThat(preset.learningRate()).isPositive();
    }
}
