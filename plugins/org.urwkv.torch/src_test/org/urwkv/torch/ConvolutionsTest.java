package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convolutions are those of PyTorch and of the definition, however they are laid out. */
class ConvolutionsTest extends OperatorTest {

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
}
