package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.benchmarks.network.TrainingMemory;

/** Whether a long training takes more and more memory. */
final class Memory implements Benchmark {

    private static final double PERCENT = 3;

    private final Path project;
    private final int steps;

    /**
     * @param steps of the training; those after step 200 are watched
     */
    Memory(Path project, int steps) {
        this.project = project;
        this.steps = Math.max(steps, TrainingMemory.SETTLED + 1);
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> run(String part) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Natives.options(project));
        // Java takes all its heap at once, so that only what grows outside of it is seen
        command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TrainingMemory.class.getName(), Integer.toString(steps)));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The training failed.");
        }
        List<Double> bytes = text.lines().map(Double::valueOf).toList();
        double growth = 100 * (bytes.get(1) / bytes.get(0) - 1);
        return List.of(
                Figure.of(
                        "Tiny, resident memory after step " + TrainingMemory.SETTLED,
                        bytes.get(0) / 1e6,
                        "MB"),
                Figure.of("Tiny, resident memory after step " + steps, bytes.get(1) / 1e6, "MB"),
                Figure.atMost("Tiny, growth in between", Math.abs(growth), "%", PERCENT));
    }
}
