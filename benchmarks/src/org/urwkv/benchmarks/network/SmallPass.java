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
 * Forward passes on one window of 64x80x80 on two threads: first of the small network, second of a
 * residual U-Net with as many multiply-adds, third of the small network with convolutions in
 * bfloat16.
 */
@State(Scope.Thread)
public class SmallPass {

    /** (D, H, W). */
    public static final int[] WINDOW = {64, 80, 80};

    private SampleNetwork small;
    private SampleNetwork unet;
    private SampleNetwork coarse;

    @Setup
    public void open() {
        Torch.setThreads(2);
        VolumetricArchitecture architecture = Architecture.small(1, 14);
        small = new SampleNetwork(architecture, Precision.FLOAT32, 1, WINDOW);
        unet =
                new SampleNetwork(
                        SampleBlocks.unetLike(architecture, WINDOW), Precision.FLOAT32, 1, WINDOW);
        coarse = new SampleNetwork(architecture, Precision.BFLOAT16, 1, WINDOW);
    }

    @TearDown
    public void close() {
        small.close();
        unet.close();
        coarse.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(small::forward);
        seconds.second = Sides.seconds(unet::forward);
        seconds.third = Sides.seconds(coarse::forward);
    }
}
