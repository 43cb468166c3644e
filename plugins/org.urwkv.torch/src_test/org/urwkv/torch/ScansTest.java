package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScansTest {

    private static final int D = 5;
    private static final int H = 7;
    private static final int W = 11;
    private static final int T = D * H * W;
    private static final int C = 3;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Script scans(int first) {
        return Scripts.expression(
                manager,
                "w: Tensor, u: Tensor, share: Tensor, k: Tensor, v: Tensor",
                "__torch__.operators.scans(w, u, share, " + first + ", k, v)");
    }

    /** Index in memory of token t in an order; order 0 is that of memory. */
    private static int voxel(int order, int t, int depth, int height, int width) {
        return switch (order) {
            case 0 -> t;
            case 1 -> { // axes H, W, D, the last fastest
                int d = t % depth;
                int w = t / depth % width;
                int h = t / depth / width;
                yield (d * height + h) * width + w;
            }
            default -> { // axes W, D, H
                int h = t % height;
                int d = t / height % depth;
                int w = t / height / depth;
                yield (d * height + h) * width + w;
            }
        };
    }

    private static int voxel(int order, int t) {
        return voxel(order, t, D, H, W);
    }

    private static float[] ordered(float[] values, int order) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i / T * T + voxel(order, i % T)];
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneOrderIsWkvOfTheVoxelsInThatOrder(int order) {
        Random random = new Random(order);
        float[] w = {-3, 0.5f, 4};
        float[] u = {1, 0, -1};
        float[] k = Scripts.normal(random, 2 * C * T, 0, 1);
        float[] v = Scripts.normal(random, 2 * C * T, 0, 1);
        Shape volume = new Shape(2, C, D, H, W);

        NDArray y =
                Scripts.call(
                        scans(order),
                        false,
                        manager.create(w, new Shape(1, C)),
                        manager.create(u, new Shape(1, C)),
                        manager.ones(new Shape(1)),
                        manager.create(k, volume),
                        manager.create(v, volume));

        WkvOracle expected =
                new WkvOracle(
                        2, T, w, u, ordered(k, order), ordered(v, order), new float[k.length]);
        assertThat(y.getShape()).isEqualTo(volume);
        assertThat(Scripts.error(ordered(y.toFloatArray(), order), expected.y)).isLessThan(1e-6);
    }

    @ParameterizedTest(name = "decay about {0}, keys about {1}")
    @CsvSource({"3, 0", "30, 60", "30, -60"})
    void addsTheOrdersWithTheirSharesAndGivesGradientsToAll(double decay, double mean) {
        Random random = new Random(9);
        Shape volume = new Shape(1, C, D, H, W);
        Shape perOrder = new Shape(3, C);
        float[] w = Scripts.uniform(random, 3 * C, -decay, decay);
        float[] u = Scripts.normal(random, 3 * C, 0, 1);
        float[] share = {0.2f, 0.5f, 0.3f};
        float[] k = Scripts.normal(random, C * T, mean, 1);
        float[] v = Scripts.normal(random, C * T, 0, 1);
        float[] g = Scripts.normal(random, C * T, 0, 1);
        List<NDArray> inputs =
                List.of(
                        manager.create(w, perOrder),
                        manager.create(u, perOrder),
                        manager.create(share),
                        manager.create(k, volume),
                        manager.create(v, volume));
        inputs.forEach(input -> input.setRequiresGradient(true));

        NDArray y;
        try (Gradients gradients = Gradients.record()) {
            y = Scripts.call(scans(0), true, inputs.toArray(new NDArray[0]));
            gradients.backward(y.mul(manager.create(g, volume)).sum());
        }

        double[] sum = new double[C * T];
        double[][] expected = {
            new double[3 * C],
            new double[3 * C],
            new double[3],
            new double[C * T],
            new double[C * T]
        };
        for (int o = 0; o < 3; o++) {
            WkvOracle one =
                    new WkvOracle(
                            1,
                            T,
                            Arrays.copyOfRange(w, o * C, o * C + C),
                            Arrays.copyOfRange(u, o * C, o * C + C),
                            ordered(k, o),
                            ordered(v, o),
                            ordered(g, o));
            for (int i = 0; i < C * T; i++) {
                int at = i / T * T + voxel(o, i % T);
                sum[at] += share[o] * one.y[i];
                expected[2][o] += one.y[i] * g[at];
                expected[3][at] += share[o] * one.gradientK[i];
                expected[4][at] += share[o] * one.gradientV[i];
            }
            for (int c = 0; c < C; c++) {
                expected[0][o * C + c] = share[o] * one.gradientW[c];
                expected[1][o * C + c] = share[o] * one.gradientU[c];
            }
        }
        List<NDArray> gradients = Gradients.of(inputs, manager);
        assertThat(Scripts.error(y.toFloatArray(), sum)).isLessThan(1e-6);
        for (int i = 0; i < expected.length; i++) {
            assertThat(Scripts.error(gradients.get(i).toFloatArray(), expected[i]))
                    .as("gradient of input " + i)
                    .isLessThan(1e-5);
        }
    }

    /** With a bonus that outweighs all other tokens together, a token keeps its value. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyVoxelComesBackToItsPlace(int first) {
        Random random = new Random(first);
        Shape volume = new Shape(2, C, D, H, W);
        NDArray v = manager.create(Scripts.normal(random, 2 * C * T, 0, 1), volume);
        for (int orders : new int[] {1, 3}) {
            Shape perOrder = new Shape(orders, C);

            NDArray y =
                    Scripts.call(
                            scans(first),
                            false,
                            manager.zeros(perOrder),
                            manager.full(perOrder, 30f * T),
                            manager.full(new Shape(orders), 1f / orders),
                            manager.zeros(volume),
                            v);

            assertThat(y.sub(v).abs().max().getFloat()).isLessThan(1e-6f);
        }
    }

    @Test
    void ordersAreThePublishedOnes() {
        assertThat(IntStream.range(0, 12).map(t -> voxel(1, t, 2, 2, 3)))
                .containsExactly(0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11);
        assertThat(IntStream.range(0, 12).map(t -> voxel(2, t, 2, 2, 3)))
                .containsExactly(0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11);
    }
}
