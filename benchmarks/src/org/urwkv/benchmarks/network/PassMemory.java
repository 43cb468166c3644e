package org.urwkv.benchmarks.network;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.torch.Torch;

/**
 * What a pass takes at its peak beyond the network, its optimiser and its gradients; first, in
 * bytes for each voxel of the input (1 channel; 3 classes, base 14).
 */
@State(Scope.Thread)
public class PassMemory {

    /** The preset. */
    @Param({"Tiny", "Small", "Base", "Planar Small", "Planar Base"})
    public String preset;

    /** Forward only, or a step of training. */
    @Param({"inference", "training"})
    public String pass;

    private SampleNetwork network;
    private long before;
    private int voxels;

    @Setup
    public void open() {
        Torch.setThreads(2);
        Architecture architecture =
                switch (preset) {
                    case "Tiny" -> Architecture.tiny(1, 3);
                    case "Small" -> Architecture.small(1, 3);
                    case "Base" -> Architecture.base(1, 14);
                    case "Planar Small" -> PlanarArchitecture.small(1, 3);
                    default -> PlanarArchitecture.base(1, 3);
                };
        boolean planar = architecture instanceof PlanarArchitecture;
        int[] sizes = planar ? new int[] {16, 256, 256} : new int[] {64, 128, 128};
        voxels = sizes[0] * sizes[1] * sizes[2];
        try (SampleNetwork first =
                new SampleNetwork(architecture, Precision.FLOAT32, 1, 16, 32, 32)) {
            first.step(); // what PyTorch allocates once
        }
        network = new SampleNetwork(architecture, Precision.FLOAT32, 1, sizes);
        before = ResidentMemory.now();
    }

    @TearDown
    public void close() {
        network.close();
    }

    @Benchmark
    public void round(Sides figures) {
        if (pass.equals("training")) {
            network.step();
        } else {
            network.forward();
        }
        figures.first = (ResidentMemory.peak() - before) / (double) voxels;
    }
}
