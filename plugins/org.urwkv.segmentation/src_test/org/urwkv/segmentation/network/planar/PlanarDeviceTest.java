package org.urwkv.segmentation.network.planar;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.segmentation.PythonPeer;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.FakeDevice;
import org.urwkv.torch.Script;

class PlanarDeviceTest {

    @TempDir private Path folder;

    @BeforeAll
    static void python() throws IOException, InterruptedException {
        PythonPeer.assumePresent("torch");
    }

    private static Shape x(long channels, long edge) {
        return new Shape(2, channels, edge, edge);
    }

    @ParameterizedTest
    @EnumSource
    void everyTensorOfANetworkIsMadeOnItsDevice(PlanarMode mode)
            throws IOException, InterruptedException {
        FakeDevice device = new FakeDevice(folder);
        String text = Script.resource(PlanarNetwork.class, "planar.ts");
        device.script("Planar", text.replace("#training#", "True"));
        for (Block block :
                new PlanarLayout(PlanarArchitecture.small(1, 3).withMode(mode)).blocks()) {
            Shape first = block.parameters().get(0).shape();
            switch (block.method()) {
                case "up" -> device.call("Planar", block, x(first.get(1), 8), x(5, 16));
                case "darm_clean", "darm_reference", "shallow", "fuse" ->
                        device.call("Planar", block, x(first.get(0), 8));
                default -> device.call("Planar", block, x(first.get(1), 8));
            }
        }
        Shape volume = new Shape(2, 3, 4, 8, 8);
        device.call("Planar", "slices", List.of(volume), List.of());
        device.call("Planar", "pool", List.of(x(3, 8)), List.of());
        device.call("Planar", "volume", List.of(new Shape(8, 5, 8, 8), volume), List.of());

        assertThat(device.run()).hasSize(19).allMatch(line -> line.startsWith("OK "));
    }
}
