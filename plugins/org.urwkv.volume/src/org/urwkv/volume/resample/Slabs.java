package org.urwkv.volume.resample;

import java.util.stream.IntStream;

/** Runs work on consecutive slices side by side. */
final class Slabs {
    private static final int PER_PROCESSOR = 4;

    /** Work on slices {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Work {
        void run(int from, int to);
    }

    private Slabs() {}

    static void forEach(int slices, Work work) {
        int slabs = Math.min(slices, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, slabs)
                .parallel()
                .forEach(
                        s ->
                                work.run(
                                        (int) ((long) slices * s / slabs),
                                        (int) ((long) slices * (s + 1) / slabs)));
    }
}
