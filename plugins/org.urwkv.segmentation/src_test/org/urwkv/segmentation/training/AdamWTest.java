package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Gradients;

class AdamWTest {

    private final StubNetwork network = new StubNetwork(Set.of("weight"));
    private final NDArray weight = network.add("weight", 0.5f, -2);
    private final NDArray bias = network.add("bias", 3);

    @AfterEach
    void close() {
        network.close();
    }

    /** The update of Loshchilov and Hutter, algorithm 2, in double precision. */
    private static final class Oracle {
        final double[] p;
        final double decay;
        final double[] m;
        final double[] v;

        Oracle(double decay, double... p) {
            this.decay = decay;
            this.p = p;
            m = new double[p.length];
            v = new double[p.length];
        }

        void step(int t, double rate, double scale, double... g) {
            for (int i = 0; i < p.length; i++) {
                double gradient = scale * g[i];
                m[i] = 0.9 * m[i] + 0.1 * gradient;
                v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
                double first = m[i] / (1 - Math.pow(0.9, t));
                double second = v[i] / (1 - Math.pow(0.999, t));
                p[i] -= rate * (first / (Math.sqrt(second) + 1e-8) + decay * p[i]);
            }
        }
    }

    /** Gives the parameters these gradients: those of the sum of products. */
    private void gradients(float g0, float g1, float g2) {
        try (Gradients gradients = Gradients.record();
                NDArray one = network.manager().create(new float[] {g0, g1});
                NDArray other = network.manager().create(new float[] {g2})) {
            gradients.backward(one.mul(weight).sum().add(other.mul(bias).sum()));
        }
    }

    @Test
    void followsThePublishedFormula() {
        Oracle weights = new Oracle(0.01, 0.5, -2);
        Oracle biases = new Oracle(0, 3);
        Random random = new Random(1);
        try (AdamW optimiser = new AdamW(network, 0.01)) {
            for (int t = 1; t <= 20; t++) {
                float[] g = new float[3];
                for (int i = 0; i < 3; i++) {
                    // large ones are scaled to norm 12, small ones are not
                    g[i] = (float) (random.nextGaussian() * (t % 2 == 0 ? 30 : 0.3));
                }
                double norm = Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]);
                double scale = Math.min(1, 12 / (norm + 1e-6));
                double rate = 0.01 / t;
                gradients(g[0], g[1], g[2]);
                assertThat(optimiser.step(rate)).isCloseTo(norm, within(1e-4));
                weights.step(t, rate, scale, g[0], g[1]);
                biases.step(t, rate, scale, g[2]);
            }
        }
        float[] found = weight.toFloatArray();
        assertThat((double) found[0]).isCloseTo(weights.p[0], within(1e-5));
        assertThat((double) found[1]).isCloseTo(weights.p[1], within(1e-5));
        assertThat((double) bias.getFloat()).isCloseTo(biases.p[0], within(1e-5));
    }

    @Test
    void gradientsDoNotAddUpOverSteps() {
        try (AdamW optimiser = new AdamW(network, 0.01)) {
            gradients(1, 2, 2);
            assertThat(optimiser.step(0.1)).isCloseTo(3, within(1e-6));
            gradients(1, 2, 2);
            assertThat(optimiser.step(0.1)).isCloseTo(3, within(1e-6));
        }
    }

    @Test
    void aGradientThatIsNoNumberChangesNothing() {
        try (AdamW optimiser = new AdamW(network, 0.01)) {
            gradients(Float.NaN, 1, 1);
            assertThat(optimiser.step(0.1)).isNaN();
            assertThat(weight.toFloatArray()).containsExactly(0.5f, -2);
            assertThat(bias.toFloatArray()).containsExactly(3);
            gradients(1, 2, 2);
            assertThat(optimiser.step(0.1)).isCloseTo(3, within(1e-6));
            assertThat(bias.getFloat()).isCloseTo(2.9f, within(1e-5f));
        }
    }
}
