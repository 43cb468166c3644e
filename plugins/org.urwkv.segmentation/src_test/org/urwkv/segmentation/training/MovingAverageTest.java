package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MovingAverageTest {

    private final StubNetwork network = new StubNetwork(Set.of());
    private final NDArray weight = network.add("weight", 1, -4);

    @AfterEach
    void close() {
        network.close();
    }

    private void set(float first, float second) {
        try (NDArray values = network.manager().create(new float[] {first, second});
                TensorLists lists = new TensorLists(network.manager())) {
            lists.copy(List.of(weight), List.of(values));
        }
    }

    @Test
    void eachStepMovesItByItsShare() {
        try (MovingAverage average = new MovingAverage(network, 0.9)) {
            set(11, -4);
            average.update(1_000_000);
            assertThat(average.state().get("weight").toFloatArray())
                    .containsExactly(new float[] {2, -4}, within(1e-6f));
        }
    }

    @Test
    void theFirstWeightsAreSoonForgotten() {
        try (MovingAverage average = new MovingAverage(network, 0.99)) {
            set(11, 6);
            average.update(0); // keeps a tenth
            assertThat(average.state().get("weight").toFloatArray())
                    .containsExactly(new float[] {10, 5}, within(1e-5f));
        }
    }

    @Test
    void withoutDecayItIsTheLastWeights() {
        try (MovingAverage average = new MovingAverage(network, 0)) {
            set(3, 7);
            average.update(5);
            assertThat(average.state().get("weight").toFloatArray()).containsExactly(3, 7);
        }
    }

    @Test
    void anExchangeIsUndoneByASecondOneBitByBit() {
        try (MovingAverage average = new MovingAverage(network, 0.5)) {
            set(-0.0f, Float.MIN_VALUE);
            average.exchange();
            assertThat(weight.toFloatArray()).containsExactly(1, -4);
            average.exchange();
            assertThat(weight.toFloatArray()).containsExactly(-0.0f, Float.MIN_VALUE);
            assertThat(Float.floatToIntBits(weight.toFloatArray()[0]))
                    .isEqualTo(Float.floatToIntBits(-0.0f));
            assertThat(average.state().get("weight").toFloatArray()).containsExactly(1, -4);
        }
    }

    @Test
    void restoringGivesTheNetworkTheAverage() {
        try (MovingAverage average = new MovingAverage(network, 0.5)) {
            set(Float.NaN, 8);
            average.restore();
            assertThat(weight.toFloatArray()).containsExactly(1, -4);
        }
    }
}
