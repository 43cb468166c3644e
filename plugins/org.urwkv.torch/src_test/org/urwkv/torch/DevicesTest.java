package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Automatic", "CPU", "GPU 3"})
    void oneDeviceIsReadAsEver(String text) {
        assertThat(Devices.parse(text)).containsExactly(Device.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPU 2, GPU 0", "GPU 2, 0", " gpu2,0 "})
    void severalGpusStandInTheirOrder(String text) {
        List<Device> devices = Devices.parse(text);

        assertThat(devices).containsExactly(Device.gpu(2), Device.gpu(0));
        assertThat(Devices.describe(devices)).isEqualTo("GPU 2, GPU 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0, 1", "GPU 0,", "GPU 0, TPU 1", "GPU 0 1"})
    void otherTextIsRefusedWithWhatToWrite(String text) {
        assertThatThrownBy(() -> Devices.parse(text))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("is no device")
                .hasMessageContaining("GPU 0");
    }

    @Test
    void aGpuThatIsNamedTwiceIsRefused() {
        assertThatThrownBy(() -> Devices.parse("GPU 1, 0, GPU 1"))
                .isInstanceOf(TorchException.class)
                .hasMessage("'GPU 1, GPU 0, GPU 1' names GPU 1 twice. Name each GPU once.");
    }

    @ParameterizedTest
    @CsvSource({"'CPU, GPU 0', CPU", "'GPU 0, Automatic', Automatic", "'CPU, CPU', CPU"})
    void onlyGpusComputeTogether(String text, String culprit) {
        assertThatThrownBy(() -> Devices.parse(text))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("names " + culprit + " beside others");
    }
}
