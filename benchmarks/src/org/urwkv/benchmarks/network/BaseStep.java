package org.urwkv.benchmarks.network;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.network.volumetric.SampleBlocks;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.torch.Torch;

/**
 * Training steps on one patch of 64x128x128 on two threads: first of the base network, second of a
 * residual U-Net with as many multiply-adds, third of the base network with one scan order a block.
 */
@State(Scope.Thread)
public class BaseStep {

    /** (D, H, W). */
    public static final int[] PATCH = {64, 128, 128};

    private SampleNetwork base;
    private SampleNetwork unet;
    private SampleNetwork oneOrder;

    @Setup
    public void open() {
        Torch.setThreads(2);
        VolumetricArchitecture architecture = Architecture.base(1, 14);
        base = new SampleNetwork(architecture, Precision.FLOAT32, 1, PATCH);
        unet =
                new SampleNetwork(
                        SampleBlocks.unetLike(architecture, PATCH), Precision.FLOAT32, 1, PATCH);
        oneOrder = new SampleNetwork(architecture.withScanOrders(1), Precision.FLOAT32, 1, PATCH);
    }

    @TearDown
    public void close() {
        base.close();
        unet.close();
        oneOrder.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(base::step);
        seconds.second = Sides.seconds(unet::step);
        seconds.third = Sides.seconds(oneOrder::step);
    }
}
