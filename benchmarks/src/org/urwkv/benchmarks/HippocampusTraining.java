package org.urwkv.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;
import org.urwkv.volume.metric.Metric;
import org.urwkv.volume.metric.Score;
import org.urwkv.volume.metric.Scoring;
import org.urwkv.volume.metric.ScoringOptions;

/**
 * Trains with default settings on hippocampus volumes, on the CPU, in a process of its own.
 *
 * <p>{@code course}: every fifth case is held out and predicted after each epoch; how soon is a
 * Dice reached? A number of minutes: the first 160 cases are trained on for so long, the last 48
 * predicted and scored.
 */
public final class HippocampusTraining {

    private static final double COURSE_MINUTES = 3.8;
    private static final int TRAINED = 160;
    private static final int TESTED = 48;

    private HippocampusTraining() {}

    /**
     * @param args {@code course} or minutes, the folder of the cases, the file for the figures
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<FolderCase> cases = FolderCase.of(Path.of(args[1]));
        List<Figure> figures =
                args[0].equals("course") ? course(cases) : test(cases, Double.parseDouble(args[0]));
        Files.writeString(Path.of(args[2]), new Gson().toJson(figures));
    }

    private static List<Figure> course(List<FolderCase> cases) {
        List<FolderCase> training = new ArrayList<>();
        List<FolderCase> held = new ArrayList<>();
        IntStream.range(0, cases.size())
                .forEach(i -> (i % 5 == 0 ? held : training).add(cases.get(i)));
        Learning learning = new Learning();
        TrainingOptions options =
                TrainingOptions.builder().device(Device.CPU).maxMinutes(COURSE_MINUTES).build();
        Training.train(training, held, null, options, learning);
        return List.of(
                reached(learning, 0.85, 100),
                reached(learning, 0.873, 200),
                Figure.of("highest Dice of the 42 cases", learning.best(), "ratio"));
    }

    private static Figure reached(Learning learning, double dice, double limit) {
        double seconds = learning.secondsTo(dice);
        return Double.isNaN(seconds)
                ? new Figure("training, Dice " + dice + " not reached", dice, "", limit, false)
                : Figure.atMost("training to Dice " + dice, seconds, "s", limit);
    }

    private static List<Figure> test(List<FolderCase> cases, double minutes) throws IOException {
        TrainingOptions options =
                TrainingOptions.builder().device(Device.CPU).maxMinutes(minutes).build();
        long start = System.nanoTime();
        SegmentationModel model =
                Training.train(cases.subList(0, TRAINED), options, new Learning());
        double seconds = (System.nanoTime() - start) * 1e-9;
        List<Score> scores = new ArrayList<>();
        Scoring scoring = new Scoring(ScoringOptions.of(Set.of(Metric.DICE, Metric.HD95_POOLED)));
        try (Predictor predictor = new Predictor(model, Device.CPU, 0)) {
            for (FolderCase item : cases.subList(cases.size() - TESTED, cases.size())) {
                scores.addAll(
                        scoring.score(
                                item.name(),
                                item.labels(),
                                predictor.predict(item.image(), PredictionMonitor.none())));
            }
        }
        List<Figure> figures = new ArrayList<>();
        double dice = mean(scores, Metric.DICE, 0);
        double wanted = minutes >= 30 ? 0.89 : minutes >= 10 ? 0.88 : 0;
        figures.add(Figure.atLeast("mean Dice of 48 cases", dice, "ratio", wanted));
        for (int label : model.labels().keySet()) {
            figures.add(
                    Figure.of(
                            "label " + label + ", Dice",
                            mean(scores, Metric.DICE, label),
                            "ratio"));
            figures.add(
                    Figure.of(
                            "label " + label + ", HD95, pooled",
                            mean(scores, Metric.HD95_POOLED, label),
                            "mm"));
        }
        figures.add(Figure.of("validation Dice", model.provenance().bestDice(), "ratio"));
        figures.add(Figure.of("epochs", model.provenance().epochs(), ""));
        figures.add(Figure.of("training in all", seconds, "s"));
        return figures;
    }

    /** Over the cases that have a value; label 0: over all labels. */
    private static double mean(List<Score> scores, Metric metric, int label) {
        return scores.stream()
                .filter(score -> label == 0 || score.label() == label)
                .filter(score -> score.value(metric).isPresent())
                .mapToDouble(score -> score.value(metric).getAsDouble())
                .average()
                .orElse(Double.NaN);
    }
}
