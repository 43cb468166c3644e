package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Norms by channel and by voxel. */
class NormsTest extends OperatorTest {

    @Test
    void instanceNormGivesEachChannelItsMeanAndVariance() {
        NDArray x = normal(1, 2, 3, 4, 4, 4).mul(5).add(7);
        float[] scale = {1, 2, 3};
        float[] offset = {0, -1, 5};

        NDArray y =
                operator(
                        "instance_norm(a, b, c)", x, manager.create(scale), manager.create(offset));

        for (int c = 0; c < 3; c++) {
            NDArray channel = y.get("1, " + c);
            float mean = channel.mean().getFloat();
            float variance = channel.sub(mean).square().mean().getFloat();
            assertThat(mean).isCloseTo(offset[c], within(1e-5f));
            assertThat(variance).isCloseTo(scale[c] * scale[c], within(1e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void instanceNormDoesNotDependOnTheLayout(int channels) {
        NDArray last = normal(1, 2, 4, 5, 6, channels).transpose(0, 4, 1, 2, 3);
        NDArray first = manager.create(last.toFloatArray(), last.getShape());
        NDArray w = normal(2, channels);
        NDArray b = normal(3, channels);

        NDArray y = operator("instance_norm(a, b, c)", last, w, b);

        NDArray expected = operator("instance_norm(a, b, c)", first, w, b);
        assertThat(y.sub(expected).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void instanceNormWithLeakyReluIsBothInTurn() {
        NDArray x = normal(1, 2, 3, 4, 4, 4);
        NDArray w = normal(2, 3);
        NDArray b = normal(3, 3);

        NDArray y = operator("instance_norm_leaky_relu(a, b, c)", x, w, b);

        NDArray normed = operator("instance_norm(a, b, c)", x, w, b);
        NDArray expected = normed.maximum(normed.mul(0.01f));
        assertThat(y.getShape()).isEqualTo(x.getShape());
        assertThat(y.sub(expected).abs().max().getFloat()).isLessThan(1e-5f);
    }

    @Test
    void channelNormGivesEachVoxelMeanZeroAndVarianceOne() {
        NDArray x = normal(1, 2, 8, 2, 3, 4).mul(5).add(7);

        NDArray y =
                operator(
                        "channel_norm(a, b, c)",
                        x,
                        manager.ones(new Shape(8)),
                        manager.zeros(new Shape(8)));

        assertThat(y.getShape()).isEqualTo(x.getShape());
        assertThat(y.mean(new int[] {1}).abs().max().getFloat()).isLessThan(1e-5f);
        NDArray variance = y.square().mean(new int[] {1});
        assertThat(variance.sub(1).abs().max().getFloat()).isLessThan(1e-3f);
    }
}
