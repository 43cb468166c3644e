package org.urwkv.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The time from the command {@code ./run-workflow} to the first node executing. */
final class Start implements Benchmark {

    private static final int RUNS = 5;

    private final Path project;

    Start(Path project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(String part) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            seconds.add(secondsToFirstNode());
        }
        Collections.sort(seconds);
        return List.of(
                Figure.of(
                        "command to first node executing, median of " + RUNS,
                        seconds.get(RUNS / 2),
                        "s"),
                Figure.of("command to first node executing, fastest", seconds.get(0), "s"));
    }

    private double secondsToFirstNode() throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(
                        project.resolve("run-workflow").toString(),
                        project.resolve("workflows/01_Train_and_score_phantoms").toString());
        command.redirectErrorStream(true);
        StringBuilder seen = new StringBuilder();
        long begin = System.nanoTime();
        Process process = command.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("executing")) {
                    return (System.nanoTime() - begin) / 1e9;
                }
                seen.append(line).append('\n');
            }
            throw new IOException("The workflow ended before a node executed:\n" + seen);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }
}
