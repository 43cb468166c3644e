package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpuMemoryTest {

    private static Supplier<String> failing(String message) {
        return () -> {
            throw new TorchException("Net.forward failed", new IllegalStateException(message));
        };
    }

    /** What PyTorch 2.5 and 2.11 say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has a total capacity of",
                "CUDA error: out of memory\nCUDA kernel errors might be reported asynchronously",
                "RuntimeError: CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
                "cuDNN error: CUDNN_STATUS_ALLOC_FAILED",
                "GET was unable to find an engine to execute this computation"
            })
    void somethingElseIsDoneWhereTheMemoryDoesNotSuffice(String message) {
        assertThat(GpuMemory.orElse(failing(message), () -> "processor")).isEqualTo("processor");
    }

    @Test
    void otherFailuresArePassedOn() {
        Supplier<String> work = failing("CUDA error: device-side assert triggered");

        assertThatThrownBy(() -> GpuMemory.orElse(work, () -> "processor"))
                .isInstanceOf(TorchException.class)
                .hasMessage("Net.forward failed");
        assertThat(GpuMemory.exhausted(new IllegalStateException())).isFalse();
    }

    @Test
    void nothingElseIsDoneWhereItSuffices() {
        assertThat(GpuMemory.orElse(() -> "GPU", failing("not wanted"))).isEqualTo("GPU");
    }
}
