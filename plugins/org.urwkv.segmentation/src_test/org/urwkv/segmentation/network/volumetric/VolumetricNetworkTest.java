package org.urwkv.segmentation.network.volumetric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Torch;

class VolumetricNetworkTest {

    /** The pure network with all its kinds of blocks, but narrow. */
    private static VolumetricArchitecture narrow(int channels, int classes, List<Integer> stride) {
        List<Stage> stages =
                List.of(Stage.tser(12, 1, 1), Stage.tser(18, 1, 1), Stage.tser(24, 1, 0));
        return new VolumetricArchitecture(channels, classes, 6, true, stride, stages, true, 2, 3);
    }

    /** Small volumes take longer with more, and far longer on a busy computer. */
    @BeforeAll
    static void oneThread() {
        Torch.setThreads(1);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(Architecture.tiny(1, 3), new Shape(2, 1, 16, 8, 24)),
                Arguments.of(Architecture.tiny(1, 3).withScanOrders(3), new Shape(1, 1, 8, 16, 8)),
                Arguments.of(Architecture.small(2, 4), new Shape(1, 2, 16, 16, 16)),
                Arguments.of(Architecture.base(1, 14), new Shape(1, 1, 16, 32, 32)),
                Arguments.of(
                        VolumetricPresets.base(1, 4, List.of(1, 4, 4)), new Shape(1, 1, 8, 32, 32)),
                Arguments.of(
                        VolumetricPresets.base(4, 3, List.of(4, 4, 4)),
                        new Shape(1, 4, 32, 32, 32)),
                Arguments.of(narrow(1, 14, List.of(2, 4, 4)), new Shape(1, 1, 8, 32, 16)),
                Arguments.of(narrow(1, 4, List.of(1, 4, 4)), new Shape(2, 1, 4, 16, 16)),
                Arguments.of(narrow(4, 3, List.of(4, 4, 4)), new Shape(1, 4, 16, 16, 32)),
                Arguments.of(
                        VolumetricPresets.tiny(1, 2, List.of(1, 2, 2)), new Shape(1, 1, 4, 16, 8)));
    }

    private static long[] sizes(Shape input, List<Integer> stride, int halvings) {
        long[] sizes = new long[3];
        for (int i = 0; i < 3; i++) {
            sizes[i] = input.get(i + 2) / (stride.get(i) << halvings);
        }
        return sizes;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void outputsHaveTheirSizesAndEveryParameterAGradient(
            VolumetricArchitecture architecture, Shape shape) {
        try (Network network = Networks.create(architecture, Device.CPU, 1);
                NDManager scope = network.manager().newSubManager();
                Gradients gradients = Gradients.record()) {
            NDArray x = scope.randomNormal(shape);

            List<NDArray> outputs = network.forward(x, true);
            NDArray loss = scope.zeros(new Shape());
            for (NDArray output : outputs) {
                // a norm makes plain sums constant
                loss = loss.add(output.sub(scope.randomNormal(output.getShape())).square().mean());
            }
            gradients.backward(loss);

            long b = shape.get(0);
            long k = architecture.classes();
            assertThat(outputs).hasSize(3);
            assertThat(outputs.get(0).getShape())
                    .isEqualTo(new Shape(b, k, shape.get(2), shape.get(3), shape.get(4)));
            for (int i = 1; i < 3; i++) {
                long[] size = sizes(shape, architecture.stride(), i - 1);
                assertThat(outputs.get(i).getShape())
                        .isEqualTo(new Shape(b, k, size[0], size[1], size[2]));
            }
            // throws where there is none
            List<NDArray> all = Gradients.of(network.parameters().values(), scope);
            assertThat(all).allMatch(gradient -> !gradient.isNaN().any().getBoolean());
        }
    }

    @Test
    void inferenceGivesTheFullResolutionOfTrainingAlone() {
        try (Network network = Networks.create(Architecture.tiny(1, 3), Device.CPU, 1);
                NDManager scope = network.manager().newSubManager();
                Gradients gradients = Gradients.record()) {
            NDArray x = scope.randomNormal(new Shape(1, 1, 8, 16, 8));

            List<NDArray> trained = network.forward(x, true);
            List<NDArray> inferred = network.forward(x, false);

            assertThat(inferred).hasSize(1);
            NDArray difference = inferred.get(0).sub(trained.get(0));
            assertThat(difference.abs().max().getFloat()).isLessThan(1e-4f);
        }
    }

    @Test
    void volumesOfABatchDoNotMix() {
        try (Network network = Networks.create(Architecture.tiny(1, 3), Device.CPU, 1);
                NDManager scope = network.manager().newSubManager()) {
            NDArray both = scope.randomNormal(new Shape(2, 1, 8, 16, 8));

            NDArray together = network.forward(both, false).get(0);
            NDArray alone = network.forward(both.get("1:2"), false).get(0);

            assertThat(together.get("1:2").sub(alone).abs().max().getFloat()).isLessThan(1e-4f);
        }
    }

    @Test
    void aPassLeavesNothingBehindButItsOutput() {
        try (Network network = Networks.create(Architecture.tiny(1, 3), Device.CPU, 1);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.zeros(new Shape(1, 1, 8, 8, 8), DataType.FLOAT32);

            NDArray y = network.forward(x, false).get(0);

            assertThat(scope.getManagedArrays()).containsExactlyInAnyOrder(x, y);
        }
    }

    @Test
    void inputsThatDoNotFitAreRefused() {
        try (Network network = Networks.create(Architecture.tiny(1, 3), Device.CPU, 1);
                NDManager scope = network.manager().newSubManager()) {
            for (Shape shape :
                    List.of(
                            new Shape(1, 1, 8, 8, 9),
                            new Shape(1, 2, 8, 8, 8),
                            new Shape(1, 8, 8, 8))) {
                NDArray x = scope.zeros(shape);
                assertThatThrownBy(() -> network.forward(x, false))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("divisible by 8, 8, 8");
            }
        }
    }
}
