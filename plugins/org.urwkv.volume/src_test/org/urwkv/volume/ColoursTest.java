package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColoursTest {

    private static final Geometry PAIR = Geometry.axisAligned(2, 1, 1, 1, 1, 1);

    /** The JPEG and video definition: Y = 0.299 R + 0.587 G + 0.114 B. */
    @Test
    void greyIsTheBrightness() {
        byte[] rgb = {(byte) 255, 10, 0, 20, 0, (byte) 200};
        Volume grey = Colours.grey(Volume.of(PAIR, VoxelType.UINT8, 3, rgb, 1, 0));

        assertThat(grey.type()).isEqualTo(VoxelType.UINT8);
        assertThat(grey.channels()).isEqualTo(1);
        assertThat((byte[]) grey.array()).containsExactly(76, 38);
        assertThat(grey.geometry()).isEqualTo(PAIR);
    }

    @Test
    void scaledValuesAreMixedAsTheyAre() {
        short[] rgb = {1, 2, 3, 4, 5, 6};
        Volume grey = Colours.grey(Volume.of(PAIR, VoxelType.INT16, 3, rgb, 0.5, 10));

        assertThat(grey.value(0, 0, 0, 0)).isCloseTo(10 + 0.5 * 2.63, within(1e-5));
    }

    @Test
    void whiteStaysWhite() {
        byte[] white = {-1, -1, -1, -1, -1, -1};

        assertThat((byte[]) Colours.grey(Volume.of(PAIR, VoxelType.UINT8, 3, white, 1, 0)).array())
                .containsExactly(-1, -1);
    }

    @Test
    void colourHasThreeEqualChannels() {
        Volume image = Volume.of(PAIR, VoxelType.INT16, 1, new short[] {7, -9}, 2, 1);
        Volume colour = Colours.rgb(image);

        assertThat(colour.type()).isEqualTo(VoxelType.INT16);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(colour.floats(channel)).containsExactly(15, -17);
        }
        assertThat(Colours.grey(colour).floats(0)[1]).isCloseTo(-17, within(1e-5f));
    }

    @Test
    void whatIsAlreadySoStays() {
        Volume grey = Volume.ofFloats(PAIR, 1, new float[2]);
        Volume colour = Volume.ofFloats(PAIR, 3, new float[6]);

        assertThat(Colours.grey(grey)).isSameAs(grey);
        assertThat(Colours.rgb(colour)).isSameAs(colour);
    }

    @Test
    void otherNumbersOfChannelsAreNoColours() {
        Volume two = Volume.ofFloats(PAIR, 2, new float[4]);

        assertThatThrownBy(() -> Colours.grey(two))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("2 channels");
        assertThatThrownBy(() -> Colours.rgb(two)).isInstanceOf(VolumeException.class);
    }
}
