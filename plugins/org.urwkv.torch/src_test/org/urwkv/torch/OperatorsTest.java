package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray operator(String call, NDArray... arguments) {
        String names = "abcd".substring(0, arguments.length);
        String signature =
                String.join(", ", names.chars().mapToObj(c -> (char) c + ": Tensor").toList());
        Script script = Scripts.expression(manager, signature, "__torch__.operators." + call);
        return Scripts.call(script, false, arguments);
    }

    private NDArray normal(long seed, long... shape) {
        Shape s = new Shape(shape);
        return manager.create(Scripts.normal(new Random(seed), (int) s.size(), 0, 1), s);
    }

    @Test
    void shiftMovesEachGroupOfChannelsItsWay() {
        float[] voxels = Scripts.range(1, 12);
        float[] channelsLast = new float[12 * 7];
        for (int i = 0; i < channelsLast.length; i++) {
            channelsLast[i] = voxels[i / 7];
        }

        NDArray shifted =
                operator("shift3d([a])[0]", manager.create(channelsLast, new Shape(1, 2, 2, 3, 7)));

        float[][] expected = {
            {0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11},
            {2, 3, 0, 5, 6, 0, 8, 9, 0, 11, 12, 0},
            {0, 0, 0, 1, 2, 3, 0, 0, 0, 7, 8, 9},
            {4, 5, 6, 0, 0, 0, 10, 11, 12, 0, 0, 0},
            {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6},
            {7, 8, 9, 10, 11, 12, 0, 0, 0, 0, 0, 0},
            voxels
        };
        float[] actual = shifted.toFloatArray();
        for (int c = 0; c < 7; c++) {
            float[] channel = new float[12];
            for (int i = 0; i < 12; i++) {
                channel[i] = actual[i * 7 + c];
            }
            assertThat(channel).as("channel " + c).containsExactly(expected[c]);
        }
    }

    @Test
    void shiftedThereAndBackIsTheInnerVolume() {
        NDArray volume = normal(1, 1, 5, 7, 11, 6);

        NDArray shifted = operator("shift3d([a])[0]", volume);
        NDArray back = swapPairs(operator("shift3d([a])[0]", swapPairs(shifted)));

        String inner = "0, 1:4, 1:6, 1:10, :";
        assertThat(back.get(inner).toFloatArray()).isEqualTo(volume.get(inner).toFloatArray());
        assertThat(shifted.get(inner).toFloatArray())
                .isNotEqualTo(volume.get(inner).toFloatArray());
    }

    @Test
    void aVolumeInPartsIsShiftedAsAWhole() {
        NDArray volume = normal(1, 2, 5, 3, 4, 13);
        float[] whole = operator("shift3d([a])[0]", volume).toFloatArray();
        for (int planes = 1; planes <= 3; planes++) {
            Script inParts =
                    Scripts.expression(
                            manager,
                            "a: Tensor",
                            "torch.cat(__torch__.operators.shift3d(torch.split(a, %d, 1)), 1)"
                                    .formatted(planes));

            assertThat(Scripts.call(inParts, false, volume).toFloatArray())
                    .as("parts of %d planes", planes)
                    .isEqualTo(whole);
        }
    }

    /** The operator overwrites what it is given, so that is a result here too. */
    @Test
    void squaredReluAndItsGradientAreThoseOfPyTorch() {
        NDArray values = manager.create(new float[] {-2, -0.5f, -0f, 0, 0.25f, 1, 3});
        NDArray g = normal(7, 7);
        List<NDArray> results = new ArrayList<>();
        List<NDArray> slopes = new ArrayList<>();
        for (String call :
                List.of("torch.square(torch.relu(x * 2))", "squared_relu_(torch.mul(x, 2))")) {
            NDArray x = values.duplicate();
            x.setRequiresGradient(true);
            String expression = call.startsWith("torch") ? call : "__torch__.operators." + call;
            try (Gradients gradients = Gradients.record()) {
                NDArray y =
                        Scripts.call(Scripts.expression(manager, "x: Tensor", expression), true, x);
                results.add(y);
                gradients.backward(y.mul(g).sum());
            }
            slopes.addAll(Gradients.of(List.of(x), manager));
        }

        assertThat(results.get(1).toFloatArray()).isEqualTo(results.get(0).toFloatArray());
        assertThat(slopes.get(1).toFloatArray()).isEqualTo(slopes.get(0).toFloatArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void channelsComeLastAndFirstAndSoDoTheirGradients(int samples) {
        NDArray first = normal(1, samples, 3, 2, 4, 5);
        NDArray last = normal(2, samples, 2, 4, 5, 3);

        assertRearranges("channels_last(x)", first, last, 0, 2, 3, 4, 1);
        assertRearranges("channels_first(x)", last.transpose(0, 4, 1, 2, 3), first, 0, 1, 2, 3, 4);
    }

    private void assertRearranges(String call, NDArray x, NDArray slope, int... axes) {
        Script script = Scripts.expression(manager, "x: Tensor", "__torch__.operators." + call);
        x.setRequiresGradient(true);
        NDArray y;
        try (Gradients gradients = Gradients.record()) {
            y = Scripts.call(script, true, x);
            gradients.backward(y.mul(slope).sum());
        }

        assertThat(y.toFloatArray()).isEqualTo(x.transpose(axes).toFloatArray());
        NDArray gradient = Gradients.of(List.of(x), manager).get(0);
        assertThat(gradient.transpose(axes).toFloatArray()).isEqualTo(slope.toFloatArray());
    }

    /** Of one sample, of an even depth in halves; of several; of more elements than is slow. */
    @ParameterizedTest
    @CsvSource({"1, 3, 6, 5", "1, 3, 5, 4", "2, 3, 6, 5", "1, 9, 48, 48"})
    void convolutionAndItsGradientsAreThoseOfPyTorch(int samples, int in, int depth, int height) {
        NDArray g = normal(4, samples, 4, depth, height, 7);
        List<List<float[]>> results = new ArrayList<>();
        for (String convolution :
                List.of(
                        "__torch__.operators.conv3(x, w, b, [1, 1, 1])",
                        "torch.conv3d(x, w, b, [1, 1, 1], [1, 1, 1])")) {
            List<NDArray> inputs =
                    List.of(
                            normal(1, samples, in, depth, height, 7),
                            normal(2, 4, in, 3, 3, 3),
                            normal(3, 4));
            inputs.forEach(input -> input.setRequiresGradient(true));
            NDArray y;
            try (Gradients gradients = Gradients.record()) {
                y =
                        Scripts.call(
                                Scripts.expression(
                                        manager,
                                        "x: Tensor, w: Tensor, b: Optional[Tensor]",
                                        convolution),
                                true,
                                inputs.toArray(new NDArray[0]));
                gradients.backward(y.mul(g).sum());
            }
            List<float[]> result = new ArrayList<>();
            result.add(y.toFloatArray());
            Gradients.of(inputs, manager).forEach(slope -> result.add(slope.toFloatArray()));
            results.add(result);
        }

        for (int i = 0; i < results.get(0).size(); i++) {
            float[] plain = results.get(1).get(i);
            double[] expected =
                    IntStream.range(0, plain.length).mapToDouble(j -> plain[j]).toArray();
            assertThat(Scripts.error(results.get(0).get(i), expected)).isLessThan(1e-5);
        }
    }

    /** Swaps the channels that move in opposite directions; there are six of one channel each. */
    private NDArray swapPairs(NDArray volume) {
        float[] values = volume.toFloatArray();
        float[] swapped = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            swapped[i] = values[i ^ 1];
        }
        return manager.create(swapped, volume.getShape());
    }

    @Test
    void transposedConvolutionIsThatOfPyTorch() {
        Script both =
                Scripts.expression(
                        manager,
                        "x: Tensor, w: Tensor, b: Tensor, g: Tensor",
                        "torch.sum(g * (__torch__.operators.transposed_convolution(x, w, b)"
                                + " - torch.conv_transpose3d(x, w, b, [2, 3, 1])))");
        NDArray x = normal(1, 2, 3, 2, 3, 4);
        NDArray w = normal(2, 3, 5, 2, 3, 1);
        NDArray b = normal(3, 5);
        NDArray g = normal(4, 2, 5, 4, 9, 4);
        List.of(x, w, b).forEach(a -> a.setRequiresGradient(true));

        NDArray y = operator("transposed_convolution(a, b, c)", x, w, b);
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(Scripts.call(both, true, x, w, b, g));
        }

        assertThat(y.getShape()).isEqualTo(g.getShape());
        float expected = b.getFloat(4);
        for (int c = 0; c < 3; c++) {
            expected += x.getFloat(1, c, 1, 2, 3) * w.getFloat(c, 4, 1, 2, 0);
        }
        assertThat(y.getFloat(1, 4, 3, 8, 3)).isCloseTo(expected, within(1e-6f));
        for (NDArray a : List.of(x, w, b)) { // the gradient of a difference that is none
            assertThat(a.getGradient().abs().max().getFloat()).isLessThan(1e-5f);
        }
    }

    @Test
    void convolutionIsThatOfTheDefinition() {
        NDArray x = normal(1, 1, 2, 3, 4, 5);
        NDArray w = normal(2, 3, 2, 3, 3, 3);
        NDArray b = normal(3, 3);

        NDArray y = operator("conv3(a, b, c, [1, 2, 1])", x, w, b);

        assertThat(y.getShape()).isEqualTo(new Shape(1, 3, 3, 2, 5));
        double expected = b.getFloat(2);
        for (int c = 0; c < 2; c++) {
            for (int d = 0; d < 3; d++) {
                for (int h = 0; h < 3; h++) {
                    for (int i = 0; i < 3; i++) {
                        boolean inside = d > 0 && h + 1 < 4 && i + 2 < 5;
                        expected +=
                                inside
                                        ? x.getFloat(0, c, d - 1, h + 1, i + 2)
                                                * w.getFloat(2, c, d, h, i)
                                        : 0;
                    }
                }
            }
        }
        assertThat((double) y.getFloat(0, 2, 0, 1, 3)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void convolutionInBfloat16IsCloseAndGivesFloat32() {
        NDArray x = normal(1, 1, 4, 6, 6, 6);
        NDArray w = normal(2, 4, 4, 3, 3, 3);
        NDArray b = normal(3, 4);

        NDArray exact = operator("conv3(a, b, c, [1, 1, 1])", x, w, b);
        NDArray coarse = operator("conv3_bfloat16(a, b, c, [1, 1, 1])", x, w, b);

        assertThat(coarse.getDataType()).isEqualTo(exact.getDataType());
        double scale = exact.abs().max().getFloat();
        assertThat(coarse.sub(exact).abs().max().getFloat() / scale).isBetween(1e-6, 2e-2);
    }

    @Test
    void pointwiseIsTheConvolutionWithKernelOne() {
        NDArray x = normal(1, 2, 5, 3, 4, 2);
        NDArray w = normal(2, 3, 5, 1, 1, 1);
        NDArray b = normal(3, 3);
        Script direct =
                Scripts.expression(
                        manager, "x: Tensor, w: Tensor, b: Tensor", "torch.conv3d(x, w, b)");

        NDArray y = operator("pointwise(a, b, c)", x, w, b);

        NDArray expected = Scripts.call(direct, false, x, w, b);
        assertThat(y.getShape()).isEqualTo(expected.getShape());
        assertThat(y.sub(expected).abs().max().getFloat()).isLessThan(1e-5f);
    }

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

    @Test
    void trilinearTakesTheMiddleOfNeighbours() {
        NDArray x = manager.create(new float[] {0, 4}, new Shape(1, 1, 1, 1, 2));

        NDArray y = operator("trilinear_like(a, b)", x, manager.zeros(new Shape(1, 1, 1, 1, 4)));

        assertThat(y.toFloatArray()).containsExactly(0, 1, 3, 4);
    }

    @Test
    void clipScalesToTheLimit() {
        NDArray x = manager.create(new float[] {3, 0, 0, -4, 0});

        NDArray norm = operator("clip_(1.0, a)", x, x);

        assertThat(norm.getFloat()).isEqualTo(5);
        assertThat(x.toFloatArray())
                .containsExactly(new float[] {0.6f, 0, 0, -0.8f, 0}, within(1e-6f));
    }

    @Test
    void clipLeavesWhatIsSmall() {
        NDArray x = manager.create(new float[] {0.3f, -0.4f});

        operator("clip_(1.0, a)", x, x);

        assertThat(x.toFloatArray()).containsExactly(0.3f, -0.4f);
    }

    @Test
    void whatIsJoinedIsPartedInTheSameOrder() {
        List<NDArray> tensors =
                List.of(
                        manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2)),
                        manager.create(new float[] {5}, new Shape()),
                        manager.create(new float[] {6, 7}, new Shape(2, 1)));
        Script join =
                Scripts.expression(
                        manager, "x: Tensor, g: List[Tensor]", "__torch__.operators.joined(g)");
        Script part =
                Scripts.expression(
                        manager, "x: Tensor, g: List[Tensor]", "__torch__.operators.part_(x, g)");
        NDList none = new NDList(manager.create(0f));

        NDArray joined = join.call("f", false, none, tensors).singletonOrThrow();
        assertThat(joined.toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        part.call("f", false, new NDList(joined.mul(10)), tensors);

        assertThat(tensors.get(0).toFloatArray()).containsExactly(10, 20, 30, 40);
        assertThat(tensors.get(1).toFloatArray()).containsExactly(50);
        assertThat(tensors.get(2).toFloatArray()).containsExactly(60, 70);
    }
}
