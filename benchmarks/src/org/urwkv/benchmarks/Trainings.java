package org.urwkv.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What a training on real volumes reaches, and whether one that is killed ends as one that is not.
 */
final class Trainings implements Benchmark {

    private static final int KILLS = 3;

    private final Path project;
    private final OptionalDouble minutes;

    /**
     * @param project the project's folder
     * @param minutes how long to train before 48 cases are predicted; empty to see how soon a Dice
     *     is reached
     */
    Trainings(Path project, OptionalDouble minutes) {
        this.project = project;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public List<String> parts() {
        return List.of("kill");
    }

    @Override
    public List<Figure> run(String part) throws IOException, InterruptedException {
        return part.equals("kill") ? kill() : hippocampus();
    }

    private List<Figure> hippocampus() throws IOException, InterruptedException {
        String what = minutes.isPresent() ? Double.toString(minutes.getAsDouble()) : "course";
        Path folder = SampleFolder.of(project, "hippocampus");
        Path figures = Files.createTempFile("training", ".json");
        try {
            Process process =
                    java(HippocampusTraining.class, what, folder.toString(), figures.toString());
            if (process.waitFor() != 0) {
                throw new IOException("The training ended with code " + process.exitValue());
            }
            return List.of(new Gson().fromJson(Files.readString(figures), Figure[].class));
        } finally {
            Files.delete(figures);
        }
    }

    private Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Natives.options(project));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Kills at random moments, which include those of starting and of writing. */
    private List<Figure> kill() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kill");
        long start = System.nanoTime();
        byte[] undisturbed = train(folder.resolve("undisturbed"));
        double seconds = (System.nanoTime() - start) * 1e-9;
        List<Figure> figures = new ArrayList<>();
        SplittableRandom random = new SplittableRandom();
        Path checkpoints = folder.resolve("killed");
        for (int i = 1; i <= KILLS; i++) {
            long wait = (long) (1000 * seconds * (0.15 + 0.35 * random.nextDouble()));
            Process process =
                    java(
                            CheckpointedTraining.class,
                            checkpoints.toString(),
                            folder.resolve("never").toString());
            boolean ended = process.waitFor(wait, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            figures.add(
                    Figure.of(ended ? "ended before kill " + i : "kill " + i, wait * 1e-3, "s"));
        }
        byte[] resumed = train(checkpoints);
        figures.add(
                Figure.atMost(
                        "bytes of the weights that differ after " + KILLS + " kills",
                        differences(undisturbed, resumed),
                        "",
                        0));
        return figures;
    }

    private byte[] train(Path checkpoints) throws IOException, InterruptedException {
        Path weights = Files.createTempFile("weights", ".safetensors");
        try {
            Process process =
                    java(CheckpointedTraining.class, checkpoints.toString(), weights.toString());
            if (process.waitFor() != 0) {
                throw new IOException("The training ended with code " + process.exitValue());
            }
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
