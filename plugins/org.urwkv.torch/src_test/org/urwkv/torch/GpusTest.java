package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.StandardCapabilities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class GpusTest {

    private static void withoutCuda() {
        Assumptions.assumeFalse(Torch.engine().hasCapability(StandardCapabilities.CUDA));
    }

    @Test
    void theCpuBuildIsNotAsked() {
        withoutCuda();

        assertThat(Gpus.count()).isZero();
    }

    @Test
    void pytorchIsAskedAndNotTheComputer() {
        withoutCuda();

        assertThatThrownBy(() -> Gpus.count(Gpus.TEXT)).hasMessageContaining("cuda::device_count");
    }

    @Test
    void itsAnswerIsTheCount() {
        String three = Gpus.TEXT.replace("ops.cuda.device_count()", "3");

        assertThat(Gpus.count(three)).isEqualTo(3);
    }
}
