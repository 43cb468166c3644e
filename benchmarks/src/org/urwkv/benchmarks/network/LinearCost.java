package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.torch.Device;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;

/**
 * Bidirectional WKV with 32 channels forward and backward on one thread. Every side computes as
 * many tokens: 64 sequences of 4096 one by one, 8 of 32 768, one of 262 144.
 */
@State(Scope.Thread)
public class LinearCost {

    static final int CHANNELS = 32;

    private NDManager manager;
    private Differentiated small;
    private Differentiated middle;
    private Differentiated large;

    @Setup
    public void open() {
        manager = Torch.newManager(Device.CPU);
        Torch.setThreads(1);
        Script script =
                Differentiated.operator(
                        manager,
                        "w: Tensor, u: Tensor, k: Tensor, v: Tensor",
                        "__torch__.operators.biwkv(w, u, k, v)");
        small = sequence(script, 4096);
        middle = sequence(script, 32_768);
        large = sequence(script, 262_144);
    }

    private Differentiated sequence(Script script, int tokens) {
        Shape shape = new Shape(1, CHANNELS, tokens);
        return new Differentiated(
                script,
                "f",
                List.of(
                        manager.randomNormal(new Shape(CHANNELS)),
                        manager.randomNormal(new Shape(CHANNELS)),
                        manager.randomNormal(shape),
                        manager.randomNormal(shape)),
                List.of(),
                manager.randomNormal(shape));
    }

    @TearDown
    public void close() {
        manager.close();
    }

    @Benchmark
    public void round(Sides seconds) {
        seconds.first = Sides.seconds(() -> repeat(small, 64));
        seconds.second = Sides.seconds(() -> repeat(middle, 8));
        seconds.third = Sides.seconds(large);
    }

    private static void repeat(Runnable work, int times) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}
