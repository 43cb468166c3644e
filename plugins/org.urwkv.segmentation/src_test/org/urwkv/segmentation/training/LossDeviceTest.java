package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.PythonPeer;
import org.urwkv.segmentation.network.FakeDevice;

class LossDeviceTest {

    @TempDir private Path folder;

    @Test
    void everyTensorOfTheLossIsMadeOnItsDevice() throws IOException, InterruptedException {
        PythonPeer.assumePresent("torch");
        FakeDevice device = new FakeDevice(folder);
        device.script("Loss", Loss.text(LossOptions.standard(), "single"));
        device.call(
                "Loss",
                "loss",
                "uint8",
                List.of(new Shape(2, 8, 8, 8), new Shape(1)),
                List.of(new Shape(2, 3, 8, 8, 8), new Shape(2, 3, 4, 4, 4)));

        assertThat(device.run()).containsExactly("OK Loss loss");
    }
}
