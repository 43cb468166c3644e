package org.urwkv.benchmarks.network;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.torch.Torch;

/**
 * Training steps of the tiny network, two patches of 48x64x48, on two threads: first in float32,
 * second with convolutions in bfloat16, third in float32 with three scan orders a block.
 */
@State(Scope.Thread)
public class TinyStep {

    private static final int[] PATCH = {48, 64, 48};

    private SampleNetwork float32;
    private SampleNetwork bfloat16;
    private SampleNetwork threeOrders;

    @Setup
    public void open() {
        Torch.setThreads(2);
        VolumetricArchitecture tiny = Architecture.tiny(1, 3);
        float32 = new SampleNetwork(tiny, Precision.FLOAT32, 2, PATCH);
        bfloat16 = new SampleNetwork(tiny, Precision.BFLOAT16, 2, PATCH);
        threeOrders = new SampleNetwork(tiny.withScanOrders(3), Precision.FLOAT32, 2, PATCH);
    }

    @TearDown
    public void close() {
        float32.close();
        bfloat16.close();
        threeOrders.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(float32::step);
        seconds.second = Sides.seconds(bfloat16::step);
        seconds.third = Sides.seconds(threeOrders::step);
    }
}
