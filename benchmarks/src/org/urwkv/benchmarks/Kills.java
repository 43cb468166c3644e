package org.urwkv.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Kills a training (SIGKILL where there are signals) at a random moment of a step, of a validation
 * and of a checkpoint that is being written, lets it go on each time, and compares its weights with
 * those of a training that nobody disturbed.
 */
final class Kills {

    /** What a process that was killed ends with where there are signals. */
    private static final int KILLED = 128 + 9;

    /** Most times that the training looks for a cancellation before it is killed. */
    private record Moment(TrainingPhase phase, int most) {}

    private static final List<Moment> MOMENTS =
            List.of(
                    new Moment(TrainingPhase.STEP, 30),
                    new Moment(TrainingPhase.VALIDATION, 3),
                    new Moment(TrainingPhase.CHECKPOINT, 200));

    private final Path project;
    private final SplittableRandom random = new SplittableRandom();

    Kills(Path project) {
        this.project = project;
    }

    List<Figure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kill");
        byte[] undisturbed = train(folder.resolve("undisturbed"));
        Path checkpoints = folder.resolve("killed");
        List<Figure> figures = new ArrayList<>();
        for (Moment moment : MOMENTS) {
            figures.add(kill(moment, checkpoints, folder.resolve("never")));
        }
        figures.add(
                Figure.atMost(
                        "bytes of the weights that differ after " + MOMENTS.size() + " kills",
                        differences(undisturbed, train(checkpoints)),
                        "",
                        0));
        return figures;
    }

    private Figure kill(Moment moment, Path checkpoints, Path weights)
            throws IOException, InterruptedException {
        int left = 1 + random.nextInt(moment.most);
        long start = System.nanoTime();
        Process process =
                Processes.java(project, CheckpointedTraining.class, checkpoints, weights)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                left -= line.equals(moment.phase.toString()) ? 1 : 0;
                if (left == 0) {
                    break;
                }
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        int code = process.waitFor();
        if (code != KILLED) {
            throw new IOException(
                    "The training was to be killed in its "
                            + moment.phase
                            + " but ended with code "
                            + code);
        }
        return Figure.of("killed in its " + moment.phase + ", after", seconds, "s");
    }

    private byte[] train(Path checkpoints) throws IOException, InterruptedException {
        Path weights = Files.createTempFile("weights", ".safetensors");
        try {
            Process process =
                    Processes.java(project, CheckpointedTraining.class, checkpoints, weights)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Processes.require(process);
            return Files.readAllBytes(weights);
        } finally {
            Files.delete(weights);
        }
    }

    private static int differences(byte[] a, byte[] b) {
        int count = Math.abs(a.length - b.length);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }
}
