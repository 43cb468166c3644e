package org.urwkv.benchmarks.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.urwkv.benchmarks.network.SmallPass;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.volumetric.SampleBlocks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;

/** Writes the U-Net that the small network is compared with, for another program to compute. */
public final class UnetSample {

    private UnetSample() {}

    /**
     * @param args files for the weights, and for an input with its logits
     * @throws IOException if they cannot be written
     */
    public static void main(String[] args) throws IOException {
        int[] window = SmallPass.WINDOW;
        Architecture unet = SampleBlocks.unetLike(Architecture.small(1, 14), window);
        try (Network network = Networks.create(unet, Device.CPU, 1)) {
            NDManager manager = network.manager();
            NDArray x = manager.randomNormal(new Shape(1, 1, window[0], window[1], window[2]));
            NDArray logits = network.forward(x.duplicate(), false).get(0);
            write(Path.of(args[0]), network.state());
            write(Path.of(args[1]), Map.of("x", x, "logits", logits));
        }
        System.out.println("{}");
    }

    private static void write(Path file, Map<String, NDArray> tensors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Safetensors.write(out, tensors, Map.of());
        }
    }
}
