package org.urwkv.benchmarks.network;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Torch;

/**
 * The base network alone in its process, on one patch of 64x128x128 and two threads: first, the
 * seconds; second, the process's peak of resident memory in bytes.
 */
@State(Scope.Thread)
public class BasePass {

    /** Forward only, or a step of training. */
    @Param({"forward", "step"})
    public String pass;

    private SampleNetwork base;

    @Setup
    public void open() {
        Torch.setThreads(2);
        base = new SampleNetwork(Architecture.base(1, 14), Precision.FLOAT32, 1, BaseStep.PATCH);
    }

    @TearDown
    public void close() {
        base.close();
    }

    @Benchmark
    public void round(Sides figures) {
        figures.first = Sides.seconds(pass.equals("step") ? base::step : base::forward);
        figures.second = ResidentMemory.peak();
    }
}
