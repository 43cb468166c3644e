package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
 * instance norm and leaky ReLU, of our own operators; third, the same two of PyTorch's as they are,
 * which are given channels first. Forward and backward on one thread; the first two are given
 * channels last, which suits both.
 */
@State(Scope.Thread)
public class BlockAgainstConvolutions {

    private static final String PLAIN =
            """

              def plain(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
                y = torch.conv3d(x, p[0], p[1], [1, 1, 1], [1, 1, 1])
                y = torch.instance_norm(y, p[2], p[3], None, None, True, 0.1, 1.0e-05, True)
                y = torch.conv3d(torch.leaky_relu_(y, 0.01), p[4], p[5], [1, 1, 1], [1, 1, 1])
                y = torch.instance_norm(y, p[6], p[7], None, None, True, 0.1, 1.0e-05, True)
                return torch.leaky_relu_(y, 0.01)
            """;

    /** Edge of the cube and number of channels. */
    @Param({"24 64", "16 192"})
    public String volume;

    /** Width of the channel mix over that of the block. */
    @Param({"4", "2"})
    public int hiddenRatio;

    private NDManager manager;
    private Differentiated block;
    private Differentiated convolutions;
    private Differentiated plain;

    @Setup
    public void open() {
        manager = Torch.newManager(Device.CPU);
        Torch.setThreads(1);
        long edge = Long.parseLong(volume.split(" ")[0]);
        int channels = Integer.parseInt(volume.split(" ")[1]);
        Script script =
                Script.load(manager, "Volumetric", SampleBlocks.text() + SampleBlocks.TWO + PLAIN);
        NDArray x = Differentiated.channelsLast(manager, channels, edge);
        NDArray upstream = Differentiated.channelsLast(manager, channels, edge);
        Block tser = SampleBlocks.tser(channels, hiddenRatio);
        block = new Differentiated(script, tser.method(), List.of(x), weights(tser), upstream);
        List<NDArray> two = new ArrayList<>(weights(SampleBlocks.convolution("a", channels)));
        two.addAll(weights(SampleBlocks.convolution("b", channels)));
        convolutions = new Differentiated(script, "two", List.of(x), two, upstream);
        Shape shape = new Shape(1, channels, edge, edge, edge);
        NDArray y = manager.randomNormal(shape);
        plain = new Differentiated(script, "plain", List.of(y), two, manager.randomNormal(shape));
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
        seconds.third = Sides.seconds(plain);
    }
}
