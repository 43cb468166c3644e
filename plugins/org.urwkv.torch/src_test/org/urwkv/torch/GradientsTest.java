package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientsTest {

    private NDManager manager;
    private Script square;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
        square = Scripts.expression(manager, "x: Tensor", "torch.sum(x * x)");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray parameter(float... values) {
        NDArray parameter = manager.create(values);
        parameter.setRequiresGradient(true);
        return parameter;
    }

    private float[] gradient(NDArray parameter) {
        return Gradients.of(List.of(parameter), manager).get(0).toFloatArray();
    }

    private void recordSquare(NDArray parameter) {
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(Scripts.call(square, true, parameter));
        }
    }

    @Test
    void areThoseOfTheFunction() {
        NDArray parameter = parameter(1, -2);

        recordSquare(parameter);

        assertThat(gradient(parameter)).containsExactly(2, -4);
    }

    @Test
    void addUpUntilCleared() {
        NDArray parameter = parameter(1, -2);
        recordSquare(parameter);
        recordSquare(parameter);
        assertThat(gradient(parameter)).containsExactly(4, -8);

        Gradients.clear(List.of(parameter));
        recordSquare(parameter);

        assertThat(gradient(parameter)).containsExactly(2, -4);
    }

    @Test
    void aMissingOneIsReported() {
        NDArray reached = parameter(1);
        NDArray unreached = parameter(1);
        recordSquare(reached);

        assertThatThrownBy(() -> Gradients.of(List.of(reached, unreached), manager))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("parameter 1");
    }

    @Test
    void calculationsWithoutTrainingAreNotRecorded() {
        NDArray parameter = parameter(3);
        try (Gradients gradients = Gradients.record()) {
            NDArray constant = Scripts.call(square, false, parameter);
            gradients.backward(Scripts.call(square, true, parameter).mul(constant));
        }

        assertThat(gradient(parameter)).containsExactly(9 * 6);
    }

    @Test
    void twoThreadsRecordAtTheSameTime() {
        NDArray here = parameter(1);
        NDArray there = parameter(2);
        try (Gradients gradients = Gradients.record()) {
            CompletableFuture.runAsync(() -> recordSquare(there)).join();
            gradients.backward(Scripts.call(square, true, here));
        }

        assertThat(gradient(here)).containsExactly(2);
        assertThat(gradient(there)).containsExactly(4);
    }

    @Test
    void endInTheThreadThatBeganThem() {
        try (Gradients gradients = Gradients.record()) {
            assertThatThrownBy(() -> CompletableFuture.runAsync(gradients::close).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }
}
