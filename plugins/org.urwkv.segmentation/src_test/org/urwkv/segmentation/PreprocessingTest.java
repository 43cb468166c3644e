package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

class PreprocessingTest {

    private static final Preprocessing ONE_MM =
            new Preprocessing(1, List.of(1.0, 1.0, 2.0), Normalization.zScore());

    @Test
    void aSpacingWithinOnePercentIsKept() {
        Geometry grid = Geometry.axisAligned(10, 10, 10, 1.009, 0.991, 2.01);
        assertThat(ONE_MM.grid(grid)).isSameAs(grid);
    }

    @Test
    void anotherSpacingIsResampledOverTheSameFieldOfView() {
        Geometry grid = ONE_MM.grid(Geometry.axisAligned(10, 10, 10, 1, 2, 1));
        assertThat(grid.dimensions()).containsExactly(10, 20, 5);
        assertThat(grid.spacingMm()).containsExactly(1, 1, 2);
    }

    @Test
    void channelsAreNormalisedOnTheModelsGrid() {
        Geometry own = Geometry.axisAligned(4, 1, 1, 0.5, 1, 2);
        Preprocessing two = new Preprocessing(2, ONE_MM.spacingMm(), Normalization.zScore());
        Volume image = Volume.ofFloats(own, 2, new float[] {0, 0, 4, 4, 9, 9, 1, 1});
        float[][] voxels = two.apply(image);
        assertThat(voxels[0]).containsExactly(-1, 1);
        assertThat(voxels[1]).containsExactly(1, -1);
    }

    @Test
    void anotherNumberOfChannelsIsRefused() {
        Geometry own = Geometry.axisAligned(1, 1, 1, 1, 1, 2);
        Volume image = Volume.ofFloats(own, 3, new float[3]);
        assertThatThrownBy(() -> ONE_MM.apply(image))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("3 channels")
                .hasMessageContaining("trained on images with 1 channel;");
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatThrownBy(
                        () -> new Preprocessing(1, List.of(1.0, 0.0, 1.0), Normalization.zScore()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
