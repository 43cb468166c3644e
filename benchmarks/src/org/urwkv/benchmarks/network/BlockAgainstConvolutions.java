package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Parameters;
import org.urwkv.segmentation.network.volumetric.SampleBlocks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;

/**
 * First, a TSE-R block with three scan orders; second, two dense 3x3x3 convolutions, each with
 * instance norm and leaky ReLU. Forward and backward on one thread; both are given channels last,
 * which suits both.
 */
@State(Scope.Thread)
public class BlockAgainstConvolutions {

    /** Edge of the cube and number of channels. */
    @Param({"24 64", "16 192"})
    public String volume;

    /** Width of the channel mix over that of the block. */
    @Param({"4", "2"})
    public int hiddenRatio;

    private NDManager manager;
    private Differentiated block;
    private Differentiated convolutions;

    @Setup
    public void open() {
        manager = Torch.newManager(Device.CPU);
        Torch.setThreads(1);
        long edge = Long.parseLong(volume.split(" ")[0]);
        int channels = Integer.parseInt(volume.split(" ")[1]);
        Script script = Script.load(manager, "Volumetric", SampleBlocks.text() + SampleBlocks.TWO);
        NDArray x = Differentiated.channelsLast(manager, channels, edge);
        NDArray upstream = Differentiated.channelsLast(manager, channels, edge);
        Block tser = SampleBlocks.tser(channels, hiddenRatio);
        block = new Differentiated(script, tser.method(), List.of(x), weights(tser), upstream);
        List<NDArray> two = new ArrayList<>(weights(SampleBlocks.convolution("a", channels)));
        two.addAll(weights(SampleBlocks.convolution("b", channels)));
        convolutions = new Differentiated(script, "two", List.of(x), two, upstream);
    }

    private List<NDArray> weights(Block sample) {
        return Parameters.create(sample.parameters(), manager, 1).of(sample.parameters());
    }

    @TearDown
    public void close() {
        manager.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(block);
        seconds.second = Sides.seconds(convolutions);
    }
}
