package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @ParameterizedTest
    @ValueSource(strings = {"Automatic", "CPU", "GPU 0", "GPU 12"})
    void isReadFromItsText(String text) {
        assertThat(Device.parse(text)).hasToString(text);
    }

    @Test
    void textMayDifferInCaseAndSpace() {
        assertThat(Device.parse(" gpu3 ")).isEqualTo(Device.gpu(3));
        assertThat(Device.parse("automatic")).isEqualTo(Device.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GPU", "GPU -1", "TPU 0", "CPU 1"})
    void otherTextIsRefusedWithWhatToWrite(String text) {
        assertThatThrownBy(() -> Device.parse(text))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("GPU 0");
    }

    @Test
    void automaticIsTheFirstGpuIfThereIsOne() {
        assertThat(Device.AUTOMATIC.resolve(0)).isEqualTo(ai.djl.Device.cpu());
        assertThat(Device.AUTOMATIC.resolve(2)).isEqualTo(ai.djl.Device.gpu(0));
    }

    @Test
    void hereItIsTheProcessorOrAGpu() {
        assertThat(Device.AUTOMATIC.here(0)).isEqualTo(Device.CPU);
        assertThat(Device.AUTOMATIC.here(2)).isEqualTo(Device.gpu(0));
        assertThat(Device.gpu(1).here(2)).isEqualTo(Device.gpu(1));
        assertThatThrownBy(() -> Device.gpu(2).here(2)).isInstanceOf(TorchException.class);
    }

    @Test
    void cpuIsTheCpuEvenBesideGpus() {
        assertThat(Device.CPU.resolve(2)).isEqualTo(ai.djl.Device.cpu());
    }

    @Test
    void gpuIsThatGpu() {
        assertThat(Device.gpu(1).resolve(2)).isEqualTo(ai.djl.Device.gpu(1));
    }

    @Test
    void missingGpuIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> Device.gpu(2).resolve(2))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("GPU 2")
                .hasMessageContaining("sees 2")
                .hasMessageContaining("Automatic");
        assertThatThrownBy(() -> Device.gpu(0).resolve(0))
                .hasMessageContaining("PYTORCH_LIBRARY_PATH");
    }

    @Test
    void onlyGpusHaveNumbers() {
        assertThatThrownBy(() -> new Device(Device.Kind.CPU, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Device.gpu(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
