package org.urwkv.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.urwkv.benchmarks.network.SmallPass;
import org.urwkv.benchmarks.prediction.PhantomPrediction;
import org.urwkv.benchmarks.prediction.UnetSample;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.volumetric.MultiplyAdds;
import org.urwkv.segmentation.network.volumetric.SampleBlocks;

/**
 * Prediction: the memory of a large volume beside what was expected, and the time of a voxel beside
 * a U-Net of as many multiply-adds, in this program and in Python's PyTorch; and what the node adds
 * to the networks' time over a table of many small volumes.
 */
final class Predictions implements Benchmark {

    private static final int RUNS = 9;

    private final Path project;

    Predictions(Path project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "prediction";
    }

    @Override
    public List<String> parts() {
        return List.of("memory", "speed", "table");
    }

    @Override
    public List<Figure> run(String part) throws Exception {
        List<Figure> figures = new ArrayList<>();
        if (part.isEmpty() || part.equals("speed")) {
            speed(figures);
        }
        if (part.isEmpty() || part.equals("memory")) {
            memory(figures);
        }
        if (part.isEmpty() || part.equals("table")) {
            figures.addAll(new TablePrediction(project).figures());
        }
        return figures;
    }

    private void memory(List<Figure> figures) throws IOException, InterruptedException {
        double few = memory(figures, 14, 0.5);
        // the memory does not depend on the overlap, the time does
        double many = memory(figures, 104, 0);
        figures.add(Figure.atMost("peak, 104 over 14 classes", many / few, "ratio", 1.1));
    }

    private double memory(List<Figure> figures, int classes, double overlap)
            throws IOException, InterruptedException {
        JsonObject found = child(PhantomPrediction.class, classes + "", "0.8", overlap + "", "0");
        double before = found.get("before").getAsDouble() / 1e9;
        double expected = found.get("expected").getAsDouble() / 1e9;
        double peak = found.get("peak").getAsDouble() / 1e9;
        String what = "CT 512x512x300, Small, %d classes, ".formatted(classes);
        figures.add(Figure.of(what + "resident before", before, "GB"));
        figures.add(Figure.of(what + "expected on top", expected, "GB"));
        figures.add(Figure.atMost(what + "peak resident", peak, "GB", 2.5));
        double off = Math.abs(peak / (before + expected) - 1);
        figures.add(Figure.atMost(what + "peak differs from expected by", off, "ratio", 0.1));
        double seconds = found.get("seconds").getAsDouble();
        figures.add(Figure.of(what + "overlap " + overlap, seconds, "s"));
        return peak;
    }

    private void speed(List<Figure> figures)
            throws RunnerException, IOException, InterruptedException {
        Rounds rounds = Rounds.run(project, SmallPass.class, 3, RUNS);
        int[] window = SmallPass.WINDOW;
        double voxels = (double) window[0] * window[1] * window[2] / 1e9;
        double ours = rounds.median("first");
        figures.add(
                Figure.of(
                        "Small, multiply-adds a voxel",
                        MultiplyAdds.of(Architecture.small(1, 14), window) / voxels / 1e9,
                        ""));
        figures.add(
                Figure.of(
                        "U-Net, multiply-adds a voxel",
                        MultiplyAdds.of(
                                        SampleBlocks.unetLike(Architecture.small(1, 14), window),
                                        window)
                                / voxels
                                / 1e9,
                        ""));
        figures.add(Figure.of("Small, time a voxel", ours / voxels, "ns"));
        figures.add(Figure.of("U-Net, time a voxel", rounds.median("second") / voxels, "ns"));
        figures.add(
                Figure.atMost(
                        "Small, of the U-Net", rounds.ratio("first", "second"), "ratio", 1.3));
        figures.add(
                Figure.of("Small, bfloat16 of float32", rounds.ratio("third", "first"), "ratio"));
        JsonObject peer = peer();
        double theirs = peer.get("seconds").getAsDouble();
        figures.add(Figure.of("U-Net in Python's PyTorch, time a voxel", theirs / voxels, "ns"));
        figures.add(
                Figure.atMost(
                        "U-Net in Python's PyTorch, difference of logits",
                        peer.get("difference").getAsDouble(),
                        "",
                        1e-4));
        figures.add(Figure.atMost("Small, of the U-Net in Python's", ours / theirs, "ratio", 1));
    }

    private JsonObject peer() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("prediction");
        Path weights = folder.resolve("weights.safetensors");
        Path sample = folder.resolve("sample.safetensors");
        try {
            child(UnetSample.class, weights.toString(), sample.toString());
            return output(
                    List.of(
                            "/usr/bin/python3",
                            project.resolve("benchmarks/peer/prediction.py").toString(),
                            weights.toString(),
                            sample.toString(),
                            RUNS + "",
                            "2"));
        } finally {
            Files.deleteIfExists(weights);
            Files.deleteIfExists(sample);
            Files.delete(folder);
        }
    }

    /** Runs a class in a process of its own, which prints JSON. */
    private JsonObject child(Class<?> type, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Natives.options(project));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private static JsonObject output(List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream in = process.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
            return JsonParser.parseString(text).getAsJsonObject();
        }
    }
}
