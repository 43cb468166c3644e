package org.urwkv.knime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Devices;

class DeviceChoiceTest {

    private final List<String> warnings = new ArrayList<>();

    private String taken(String text, int gpus) throws InvalidSettingsException {
        return Devices.describe(DeviceChoice.severalPresent(text, () -> gpus, warnings::add));
    }

    @ParameterizedTest
    @CsvSource({
        "CPU, 2, CPU",
        "Automatic, 0, Automatic",
        "GPU 1, 2, GPU 1",
        "'GPU 1, 0', 2, 'GPU 1, GPU 0'",
        "All GPUs, 1, GPU 0",
        "' all gpus', 3, 'GPU 0, GPU 1, GPU 2'",
    })
    void whatIsThereIsTaken(String text, int gpus, String taken) throws InvalidSettingsException {
        assertThat(taken(text, gpus)).isEqualTo(taken);
        assertThat(warnings).isEmpty();
    }

    @Test
    void gpusThatAreNotThereAreLeftOutWithAWarning() throws InvalidSettingsException {
        assertThat(taken("GPU 3, GPU 1, GPU 0", 2)).isEqualTo("GPU 1, GPU 0");
        assertThat(warnings)
                .containsExactly(
                        "The device 'GPU 3, GPU 1, GPU 0' was chosen, but PyTorch sees 2 GPU(s) on"
                                + " this computer; GPU 1, GPU 0 was used.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPU 0", "GPU 0, GPU 1", "All GPUs"})
    void withoutGpusTheCpuIsTakenWithAWarning(String text) throws InvalidSettingsException {
        assertThat(taken(text, 0)).isEqualTo("CPU");
        assertThat(warnings).singleElement().asString().contains(text, "the CPU was used");
    }

    @Test
    void onlyOneDeviceIsTakenWhereOnlyOneCanCompute() {
        assertThatThrownBy(() -> DeviceChoice.parse("GPU 0, GPU 1"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("is no device");
        assertThatThrownBy(() -> DeviceChoice.parse(DeviceChoice.ALL_GPUS))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void theCpuNeedsNoGpus() throws InvalidSettingsException {
        List<Device> taken =
                DeviceChoice.severalPresent(
                        "CPU",
                        () -> {
                            throw new AssertionError("asked for GPUs");
                        },
                        warnings::add);
        assertThat(taken).containsExactly(Device.CPU);
    }
}
