package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/**
 * First, scans along three orders; second, one dense 3x3x3 convolution with as many outputs as
 * inputs. Forward and backward on one thread.
 */
@State(Scope.Thread)
public class ScanAgainstConvolution {

    /** Edge of the cube and number of channels. */
    @Param({"24 64", "16 192"})
    public String volume;

    private NDManager manager;
    private Differentiated scans;
    private Differentiated convolution;

    @Setup
    public void open() {
        manager = Torch.newManager(Device.CPU);
        Torch.setThreads(1);
        long edge = Long.parseLong(volume.split(" ")[0]);
        long channels = Long.parseLong(volume.split(" ")[1]);
        Shape shape = new Shape(1, channels, edge, edge, edge);
        NDArray decay = manager.randomNormal(new Shape(3, channels));
        NDArray bonus = manager.randomNormal(new Shape(3, channels));
        scans =
                new Differentiated(
                        Differentiated.operator(
                                manager,
                                "w: Tensor, u: Tensor, a: Tensor, k: Tensor, v: Tensor",
                                "__torch__.operators.scans(w, u, torch.softmax(a, 0), 0, k, v)"),
                        "f",
                        List.of(
                                decay,
                                bonus,
                                manager.zeros(new Shape(3)),
                                manager.randomNormal(shape),
                                manager.randomNormal(shape)),
                        List.of(),
                        manager.randomNormal(shape));
        convolution =
                new Differentiated(
                        Differentiated.operator(
                                manager,
                                "x: Tensor, w: Tensor",
                                "__torch__.operators.conv3(x, w, None, [1, 1, 1])"),
                        "f",
                        List.of(
                                Differentiated.channelsLast(manager, channels, edge),
                                manager.randomNormal(new Shape(channels, channels, 3, 3, 3))),
                        List.of(),
                        Differentiated.channelsLast(manager, channels, edge));
    }

    @TearDown
    public void close() {
        manager.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(scans);
        seconds.second = Sides.seconds(convolution);
    }
}
