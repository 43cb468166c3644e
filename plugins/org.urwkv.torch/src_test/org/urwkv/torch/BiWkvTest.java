package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BiWkvTest {

    private static final int BATCH = 2;
    private static final Offset<Double> CLOSE = within(1e-6);

    private NDManager manager;
    private Script script;

    @BeforeEach
    void load() {
        manager = Torch.newManager(Device.CPU);
        script =
                Scripts.expression(
                        manager,
                        "w: Tensor, u: Tensor, k: Tensor, v: Tensor",
                        "__torch__.operators.biwkv(w, u, k, v)");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private record Result(float[] y, float[] w, float[] u, float[] k, float[] v) {}

    private Result run(
            int batch, int tokens, float[] w, float[] u, float[] k, float[] v, float[] g) {
        int channels = w.length;
        Shape shape = new Shape(batch, channels, tokens);
        try (NDManager scope = manager.newSubManager();
                Gradients gradients = Gradients.record()) {
            List<NDArray> inputs =
                    List.of(
                            scope.create(w),
                            scope.create(u),
                            scope.create(k, shape),
                            scope.create(v, shape));
            inputs.forEach(input -> input.setRequiresGradient(true));
            NDArray y = Scripts.call(script, true, inputs.toArray(new NDArray[0]));
            gradients.backward(y.mul(scope.create(g, shape)).sum());
            List<float[]> all =
                    Gradients.of(inputs, scope).stream().map(NDArray::toFloatArray).toList();
            return new Result(y.toFloatArray(), all.get(0), all.get(1), all.get(2), all.get(3));
        }
    }

    @Test
    void hasPublishedValuesAndGradients() {
        // decay 0.5 and bonus 0.2 a token, as raw values of a sequence of four
        Result result =
                run(
                        1,
                        4,
                        new float[] {2},
                        new float[] {0.8f},
                        new float[] {0.1f, -0.2f, 0.3f, 0},
                        new float[] {1, 2, 3, 4},
                        new float[] {1, -1, 0.5f, 2});

        assertClose(result.y, 2.0609891639, 2.3589135875, 2.7198079484, 2.9745793677);
        assertClose(result.k, -0.6585160794, -0.2763133327, 0.0916457293, 0.8431836828);
        assertClose(result.v, 0.4452497952, 0.3825939446, 0.8879244392, 0.784231821);
        assertClose(result.w, 0.9328673934 / 4);
        assertClose(result.u, 0.4382915098 / 4);
    }

    private static void assertClose(float[] values, double... expected) {
        assertThat(Scripts.error(values, expected)).isCloseTo(0, CLOSE);
    }

    @ParameterizedTest(name = "{0} tokens, decay up to {1}, keys {2} +- {3}")
    @CsvSource({
        "1, 30, 0, 1",
        "1, 30, 60, 1",
        "1, 30, -60, 1",
        "2, 30, 0, 1",
        "2, 30, 60, 1",
        "2, 30, -60, 1",
        "27, 30, 0, 1",
        "27, 30, 60, 1",
        "27, 30, -60, 1",
        "300, 5, 0, 1",
        "300, 30, 0, 1",
        "300, 30, 60, 1",
        "300, 30, -60, 1",
        "300, 30, 0, 10",
        "2113, 30, 0, 1",
        "4096, 30, 0, 1",
        "4096, 30, 60, 1",
        "4096, 30, -60, 1"
    })
    void followsTheDefinition(int tokens, float decay, double mean, double deviation) {
        Random random = new Random(tokens);
        float[] w = {-decay, -0.3f * decay, 0, 0.4f * decay, decay};
        int size = BATCH * w.length * tokens;
        float[] u = Scripts.normal(random, w.length, 0, 1);
        float[] k = Scripts.normal(random, size, mean, deviation);
        float[] v = Scripts.normal(random, size, 0, 1);
        float[] g = Scripts.normal(random, size, 0, 1);

        Result result = run(BATCH, tokens, w, u, k, v, g);

        compare(result, new WkvOracle(BATCH, tokens, w, u, k, v, g));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 27, 300, 2113, 4096})
    void holdsKeysOfBothExtremesTogether(int tokens) {
        Random random = new Random(5);
        float[] w = {-30, 0, 30};
        float[] u = {1, -1, 0};
        float[] k = Scripts.normal(random, 3 * tokens, 0, 1);
        for (int i = 0; i < k.length; i++) {
            k[i] += random.nextBoolean() ? 60 : -60;
        }
        float[] v = Scripts.normal(random, 3 * tokens, 0, 1);
        float[] g = Scripts.normal(random, 3 * tokens, 0, 1);

        Result result = run(1, tokens, w, u, k, v, g);

        compare(result, new WkvOracle(1, tokens, w, u, k, v, g));
    }

    private static void compare(Result result, WkvOracle expected) {
        assertThat(Scripts.error(result.y, expected.y)).as("values").isLessThan(1e-6);
        assertThat(Scripts.error(result.k, expected.gradientK)).as("keys").isLessThan(1e-5);
        assertThat(Scripts.error(result.v, expected.gradientV)).as("values'").isLessThan(1e-5);
        assertThat(Scripts.error(result.u, expected.gradientU)).as("bonus").isLessThan(1e-5);
        assertThat(Scripts.error(result.w, expected.gradientW)).as("decay").isLessThan(1e-5);
    }

    @Test
    void limitsTheDecay() {
        Random random = new Random(1);
        float[] k = Scripts.normal(random, 100, 0, 1);
        float[] v = Scripts.normal(random, 100, 0, 1);
        float[] g = new float[100];

        Result beyond = run(1, 100, new float[] {1000}, new float[] {0}, k, v, g);
        Result limit = run(1, 100, new float[] {30}, new float[] {0}, k, v, g);

        assertThat(beyond.y).isEqualTo(limit.y);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 32, 33, 100})
    void givesTheReverseForTheReverse(int tokens) {
        Random random = new Random(3);
        float[] k = Scripts.normal(random, tokens, 0, 1);
        float[] v = Scripts.normal(random, tokens, 0, 1);
        float[] g = new float[tokens];
        float[] w = {2};
        float[] u = {1};

        Result forward = run(1, tokens, w, u, k, v, g);
        Result backward = run(1, tokens, w, u, reversed(k), reversed(v), g);

        double[] expected = new double[tokens];
        Arrays.setAll(expected, i -> forward.y[tokens - 1 - i]);
        assertThat(Scripts.error(backward.y, expected)).isLessThan(1e-6);
    }

    private static float[] reversed(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[values.length - 1 - i];
        }
        return result;
    }
}
