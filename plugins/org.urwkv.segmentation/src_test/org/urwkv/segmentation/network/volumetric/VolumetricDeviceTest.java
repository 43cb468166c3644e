package org.urwkv.segmentation.network.volumetric;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.PythonPeer;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.FakeDevice;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Script;

class VolumetricDeviceTest {

    @TempDir private Path folder;

    @BeforeAll
    static void python() throws IOException, InterruptedException {
        PythonPeer.assumePresent("torch");
    }

    /** Every block once, on volumes of 4x4x4 voxels; gives their number. */
    private static int walk(
            FakeDevice device, String name, VolumetricArchitecture architecture, Precision p)
            throws IOException {
        device.script(name, VolumetricNetwork.text(architecture, p).replace("Volumetric", name));
        List<Block> blocks = new VolumetricLayout(architecture).blocks();
        for (Block block : blocks) {
            Shape first = block.parameters().get(0).shape();
            switch (block.method()) {
                case "tser0", "tser1", "tser2" -> device.call(name, block, x(first.get(0), 4));
                case "up", "up_fuse" -> up(device, name, block, first);
                default -> device.call(name, block, x(first.get(1), 4));
            }
        }
        return blocks.size();
    }

    private static void up(FakeDevice device, String name, Block block, Shape transposed) {
        Shape skip =
                new Shape(
                        2,
                        transposed.get(1),
                        4 * transposed.get(2),
                        4 * transposed.get(3),
                        4 * transposed.get(4));
        device.call(name, block, x(transposed.get(0), 4), skip);
    }

    private static Shape x(long channels, long edge) {
        return new Shape(2, channels, edge, edge, edge);
    }

    @Test
    void everyTensorOfANetworkIsMadeOnItsDevice() throws IOException, InterruptedException {
        FakeDevice device = new FakeDevice(folder);
        VolumetricArchitecture tiny = Architecture.tiny(1, 3);
        int blocks =
                walk(device, "Tiny", tiny, Precision.FLOAT32)
                        + walk(device, "ThreeOrders", tiny.withScanOrders(3), Precision.FLOAT32)
                        + walk(device, "Coarse", tiny, Precision.BFLOAT16)
                        + walk(device, "Base", Architecture.base(1, 3), Precision.FLOAT32);

        assertThat(device.run()).hasSize(blocks).allMatch(line -> line.startsWith("OK "));
    }

    @Test
    void aTensorMadeElsewhereIsNoticed() throws IOException, InterruptedException {
        FakeDevice device = new FakeDevice(folder);
        String operators = Script.resource(Script.class, "operators.ts");
        device.operators(operators.replaceAll("device=\\w+\\.device", "device=None"));
        walk(device, "Tiny", Architecture.tiny(1, 3), Precision.FLOAT32);

        List<String> lines = device.run();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("FAILED"))
                .hasSize(5)
                .allMatch(line -> line.contains("tser") && line.contains("device"));
    }
}
