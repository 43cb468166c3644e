package org.urwkv.benchmarks.network;

import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Torch;

/** Trains the tiny network on two patches of 48x64x48 and watches the memory of its process. */
public final class TrainingMemory {

    /** The step from which on nothing may be added. */
    public static final int SETTLED = 200;

    private TrainingMemory() {}

    /**
     * Prints the bytes in memory after step 200 and after the last.
     *
     * @param args number of steps, more than 200
     */
    public static void main(String[] args) {
        int steps = Integer.parseInt(args[0]);
        Torch.setThreads(1);
        try (SampleNetwork tiny =
                new SampleNetwork(Architecture.tiny(1, 3), Precision.FLOAT32, 2, 48, 64, 48)) {
            for (int step = 1; step <= steps; step++) {
                tiny.step();
                if (step == SETTLED || step == steps) {
                    System.out.println(ResidentMemory.now());
                }
            }
        }
    }
}
