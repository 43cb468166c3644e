package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelVolumeTest {
    private static final Geometry FOUR = Geometry.axisAligned(2, 2, 1, 1, 1, 1);

    @Test
    void labelsAreUnsigned() {
        LabelVolume wide = LabelVolume.of(FOUR, new short[] {0, -1, 5, 5});
        assertThat(wide.label(1, 0, 0)).isEqualTo(65535);
        assertThat(wide.labels()).containsExactly(5, 65535);
        assertThat(wide.count(5)).isEqualTo(2);
        assertThat(wide.toVolume().type()).isEqualTo(VoxelType.UINT16);
        LabelVolume narrow = LabelVolume.ofBytes(FOUR, new byte[] {0, -1, 5, 5});
        assertThat(narrow.labelAt(1)).isEqualTo(255);
        assertThat(narrow.toVolume().type()).isEqualTo(VoxelType.UINT8);
    }

    @Test
    void smallLabelsInShortsBecomeBytes() {
        LabelVolume labels = LabelVolume.of(FOUR, new short[] {0, 255, 5, 5});
        assertThat(labels.toVolume().type()).isEqualTo(VoxelType.UINT8);
        assertThat(labels.toVolume().value(1, 0, 0, 0)).isEqualTo(255);
        assertThat(LabelVolume.of(FOUR, new short[4]).labels()).isEmpty();
    }

    @Test
    void wholeNumbersOfAnyTypeAreLabels() {
        LabelVolume labels = LabelVolume.from(Volume.ofFloats(FOUR, 1, new float[] {0, 1, 300, 2}));
        assertThat(labels.labels()).containsExactly(1, 2, 300);
        Volume scaled = Volume.of(FOUR, VoxelType.UINT8, 1, new byte[] {0, 1, 2, 3}, 2, 0);
        assertThat(LabelVolume.from(scaled).labels()).containsExactly(2, 4, 6);
        Volume shorts = Volume.of(FOUR, VoxelType.UINT16, 1, new short[] {0, -1, 0, 0}, 1, 0);
        assertThat(LabelVolume.from(shorts).labels()).containsExactly(65535);
    }

    @Test
    void theFirstValueThatIsNoLabelIsNamed() {
        assertThatThrownBy(
                        () ->
                                LabelVolume.from(
                                        Volume.ofFloats(FOUR, 1, new float[] {0, 1, 0, 1.5f})))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("1.5 in voxel (1, 1, 0)");
        for (float bad : new float[] {-1, 65536, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(
                            () ->
                                    LabelVolume.from(
                                            Volume.ofFloats(FOUR, 1, new float[] {0, bad, 0, 0})))
                    .isInstanceOf(VolumeException.class)
                    .hasMessageContaining("voxel (1, 0, 0)");
        }
    }

    @Test
    void severalChannelsAreNoLabels() {
        assertThatThrownBy(() -> LabelVolume.from(Volume.ofFloats(FOUR, 2, new float[8])))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("2 channels");
    }

    @Test
    void lengthMustFit() {
        assertThatThrownBy(() -> LabelVolume.ofBytes(FOUR, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void backgroundIsFoundInPieces() {
        Geometry line = Geometry.axisAligned(5000, 1, 1, 1, 1, 1);
        byte[] bytes = new byte[5000];
        bytes[3000] = 1;
        short[] shorts = new short[5000];
        shorts[3000] = (short) 40000;
        for (LabelVolume labels :
                new LabelVolume[] {
                    LabelVolume.ofBytes(line, bytes), LabelVolume.of(line, shorts)
                }) {
            assertThat(labels.isBackground(0, 3000)).isTrue();
            assertThat(labels.isBackground(0, 3001)).isFalse();
            assertThat(labels.isBackground(3000, 1)).isFalse();
            assertThat(labels.isBackground(3001, 1999)).isTrue();
            assertThat(labels.isBackground(1500, 3500)).isFalse();
        }
    }
}
