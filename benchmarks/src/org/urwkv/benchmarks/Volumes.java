package org.urwkv.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.metric.Metric;
import org.urwkv.volume.metric.Score;
import org.urwkv.volume.metric.Scoring;
import org.urwkv.volume.metric.ScoringOptions;
import org.urwkv.volume.resample.Resampling;

/**
 * Reading, writing, resampling and measuring volumes of a usual size beside nibabel and scipy, in
 * one run, and the memory that reading and resampling takes. Wants Python with both.
 */
final class Volumes implements Benchmark {

    private static final int RUNS = 5;
    private static final int SPARE_MB = 64;

    private final Path project;

    Volumes(Path project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "volumes";
    }

    @Override
    public List<Figure> run(String part) throws Exception {
        Path folder = Files.createTempDirectory("volumes");
        try {
            return measure(folder);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private List<Figure> measure(Path folder) throws Exception {
        Path image = folder.resolve("image.nii.gz");
        VolumeSamples.write(folder);
        Volume volume = VolumeIO.read(image);
        Geometry target = volume.geometry().withSpacing(1.5, 1.5, 1.5);
        LabelVolume reference = VolumeIO.readLabels(folder.resolve("reference.nii.gz"));
        LabelVolume prediction = VolumeIO.readLabels(folder.resolve("prediction.nii.gz"));
        Scoring scoring =
                new Scoring(
                        ScoringOptions.of(Set.of(Metric.DICE, Metric.HD95_POOLED, Metric.ASSD)));
        double read = seconds(() -> VolumeIO.read(image));
        double write =
                seconds(
                        () -> {
                            VolumeIO.write(volume, folder.resolve("ours.nii.gz"));
                            return null;
                        });
        double linear = seconds(() -> Resampling.linear(volume, target));
        double cubic = seconds(() -> Resampling.cubic(volume, target));
        double metrics = seconds(() -> scoring.score("case", reference, prediction));
        JsonObject peer = peer(folder);
        List<Figure> figures = new ArrayList<>();
        add(figures, "read .nii.gz int16 512x512x200", read, peer, "read", 0.8);
        add(figures, "write .nii.gz int16 512x512x200", write, peer, "write", 0.8);
        add(figures, "linear resampling to 1.5 mm", linear, peer, "linear", 0.25);
        add(figures, "cubic resampling to 1.5 mm", cubic, peer, "cubic", 0.25);
        add(figures, "Dice, HD95, ASSD of 14 labels 512x512x120", metrics, peer, "metrics", 0.1);
        figures.add(
                Figure.atMost(
                        "largest difference of a metric from scipy's",
                        difference(scoring.score("case", reference, prediction), peer),
                        "",
                        1e-6));
        VolumeMemory memory = new VolumeMemory(image, volume, target);
        for (String interpolation : List.of("LINEAR", "CUBIC")) {
            figures.add(
                    Figure.atMost(
                            "memory beyond input and output, read and resample "
                                    + interpolation.toLowerCase(Locale.ROOT),
                            memory.beyondInputAndOutputMb(interpolation, SPARE_MB),
                            "MB",
                            SPARE_MB));
        }
        figures.add(Figure.of("processors", Runtime.getRuntime().availableProcessors(), ""));
        return figures;
    }

    private static void add(
            List<Figure> figures,
            String what,
            double ours,
            JsonObject peer,
            String key,
            double limit) {
        double theirs = peer.get(key).getAsDouble();
        figures.add(Figure.of(what + ", median", ours, "s"));
        figures.add(Figure.of(what + ", peer", theirs, "s"));
        figures.add(Figure.atMost(what + ", of the peer's time", ours / theirs, "ratio", limit));
    }

    /** The median of some runs after two that are not counted. */
    private static double seconds(Callable<?> work) throws Exception {
        double[] seconds = new double[RUNS];
        for (int i = -2; i < RUNS; i++) {
            long begin = System.nanoTime();
            work.call();
            seconds[Math.max(0, i)] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private JsonObject peer(Path folder) throws IOException, InterruptedException {
        return JsonParser.parseString(
                        output(
                                List.of(
                                        "/usr/bin/python3",
                                        project.resolve("benchmarks/peer/volumes.py").toString(),
                                        folder.toString(),
                                        Integer.toString(RUNS))))
                .getAsJsonObject();
    }

    private static double difference(List<Score> scores, JsonObject peer) {
        double largest = 0;
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            largest = Math.max(largest, difference(score, Metric.DICE, peer, "dice", i));
            largest = Math.max(largest, difference(score, Metric.HD95_POOLED, peer, "hd95", i));
            largest = Math.max(largest, difference(score, Metric.ASSD, peer, "assd", i));
        }
        return largest;
    }

    private static double difference(
            Score score, Metric metric, JsonObject peer, String key, int i) {
        JsonArray values = peer.getAsJsonArray(key);
        return Math.abs(score.value(metric).orElseThrow() - values.get(i).getAsDouble());
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
        return text;
    }
}
