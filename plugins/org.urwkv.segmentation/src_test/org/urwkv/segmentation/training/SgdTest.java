package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Gradients;

class SgdTest {

    private final StubNetwork network = new StubNetwork(Set.of("weight"));
    private final NDArray weight = network.add("weight", 0.5f, -2);
    private final NDArray bias = network.add("bias", 3);

    @AfterEach
    void close() {
        network.close();
    }

    private void gradients(float g0, float g1, float g2) {
        try (Gradients gradients = Gradients.record();
                NDArray one = network.manager().create(new float[] {g0, g1});
                NDArray other = network.manager().create(new float[] {g2})) {
            gradients.backward(one.mul(weight).sum().add(other.mul(bias).sum()));
        }
    }

    /**
     * torch.optim.SGD(lr=0.1, momentum=0.99, nesterov=True, weight_decay=0.01 for weight only) in
     * PyTorch 1.13, after the gradients (1, -2, 0.5), (0.3, 0.4, -1), (20, 0, 0) scaled to norm 12.
     */
    @Test
    void followsPyTorch() {
        try (Sgd optimizer = new Sgd(network, 0.01)) {
            gradients(1, -2, 0.5f);
            optimizer.step(0.1);
            gradients(0.3f, 0.4f, -1);
            optimizer.step(0.1);
            gradients(20, 0, 0);
            assertThat(optimizer.step(0.1)).isCloseTo(20, within(1e-4));
            assertThat(optimizer.steps()).isEqualTo(3);
        }
        assertThat(weight.toFloatArray())
                .containsExactly(new float[] {-2.37429f, -1.31516f}, within(1e-4f));
        assertThat(bias.toFloatArray()).containsExactly(new float[] {3.09999f}, within(1e-4f));
    }

    @Test
    void aGradientThatIsNoNumberChangesNothing() {
        try (Sgd optimizer = new Sgd(network, 0.01)) {
            gradients(Float.NaN, 1, 1);
            assertThat(optimizer.step(0.1)).isNaN();
            assertThat(optimizer.steps()).isZero();
            assertThat(weight.toFloatArray()).containsExactly(0.5f, -2);
            assertThat(bias.toFloatArray()).containsExactly(3);
        }
    }
}
