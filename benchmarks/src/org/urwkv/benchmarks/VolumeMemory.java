package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/**
 * How much memory reading and resampling a volume takes beside the volume and the result: the
 * smallest heap with which a Java machine of its own gets through, less the two.
 */
final class VolumeMemory {
    private static final int STEP_MB = 4;

    /** Far longer than it takes; with too small a heap collecting garbage may take for ever. */
    private static final int MOST_SECONDS = 60;

    private final Path image;
    private final long inputAndOutput;

    VolumeMemory(Path image, Volume volume, Geometry target) {
        this.image = image;
        this.inputAndOutput =
                volume.geometry().voxels() * volume.type().bytes() + target.voxels() * Float.BYTES;
    }

    /**
     * Halves the range from 0 to the most that is allowed until it is one step.
     *
     * @param interpolation {@code LINEAR} or {@code CUBIC}
     * @return MB, rounded up to steps of 4; one step above the most if even that is too little
     */
    double beyondInputAndOutputMb(String interpolation, int mostMb)
            throws IOException, InterruptedException {
        if (!works(interpolation, mostMb)) {
            return mostMb + STEP_MB;
        }
        int tooLittle = 0;
        int enough = mostMb / STEP_MB;
        while (enough - tooLittle > 1) {
            int middle = (enough + tooLittle) / 2;
            if (works(interpolation, middle * STEP_MB)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough * STEP_MB;
    }

    private boolean works(String interpolation, int moreMb)
            throws IOException, InterruptedException {
        long heap = inputAndOutput + ((long) moreMb << 20);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                // what is new must not take the place of what is old
                                "-XX:MaxNewSize=2m",
                                "-Xmx" + (heap >> 10) + "k",
                                "-cp",
                                System.getProperty("java.class.path"),
                                VolumeSamples.class.getName(),
                                image.toString(),
                                interpolation)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() == 0;
    }
}
