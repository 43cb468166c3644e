package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingMonitor;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.metric.Overlap;
import org.urwkv.volume.metric.OverlapCounts;

/** Trains the planar network on real data, predicts what it has not seen, and scores that. */
final class Planar implements Benchmark {

    /** The longest that a training may take. */
    private static final double MOST_MINUTES = 20;

    private final Path project;
    private final double minutes;

    /**
     * @param project the project's folder
     * @param minutes time of each training
     */
    Planar(Path project, double minutes) {
        this.project = project;
        this.minutes = minutes;
    }

    /** A training and what it has to reach. */
    private enum Task {
        /** Every fifth of 430 images of nuclei, grey and coloured, is held back. */
        NUCLEI("nuclei", "AUTOMATIC", 0.88),
        /** The same with the published network's behaviour. */
        REFERENCE("nuclei", "PLANAR_SMALL_REFERENCE", 0),
        /** Slice by slice; the first 160 of 208 volumes are trained on. */
        HIPPOCAMPUS("hippocampus", "PLANAR_SMALL", 0.83);

        private final String folder;
        private final String preset;
        private final double leastDice;

        Task(String folder, String preset, double leastDice) {
            this.folder = folder;
            this.preset = preset;
            this.leastDice = leastDice;
        }

        private boolean held(int number) {
            return this == HIPPOCAMPUS ? number >= 160 : number % 5 == 0;
        }

        private String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "planar";
    }

    @Override
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (Task task : Task.values()) {
            parts.add(task.title());
        }
        return parts;
    }

    @Override
    public List<Figure> run(String part) throws IOException {
        Natives.use(project);
        List<Figure> figures = new ArrayList<>();
        for (Task task : Task.values()) {
            if (part.isEmpty() || part.equals(task.title())) {
                run(task, figures);
            }
        }
        return figures;
    }

    private void run(Task task, List<Figure> figures) throws IOException {
        List<FolderCase> all = FolderCase.of(SampleFolder.of(project, task.folder));
        List<FolderCase> training = new ArrayList<>();
        List<FolderCase> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (task.held(i) ? held : training).add(all.get(i));
        }
        TrainingOptions options =
                TrainingOptions.builder()
                        .preset(task.preset)
                        .epochs(1000)
                        .maxMinutes(minutes)
                        .device(Device.CPU)
                        .build();
        long begin = System.nanoTime();
        SegmentationModel model = Training.train(training, options, new Watch());
        double trained = (System.nanoTime() - begin) / 60e9;
        int steps = model.log().stream().mapToInt(EpochRecord::steps).sum();
        begin = System.nanoTime();
        double dice = dice(model, held);
        double seconds = (System.nanoTime() - begin) * 1e-9 / held.size();
        String title = task.title() + ", " + model.provenance().preset() + ": ";
        figures.add(Figure.of(title + "steps", steps, ""));
        figures.add(Figure.atMost(title + "training", trained, "min", MOST_MINUTES));
        figures.add(Figure.of(title + "prediction of a case", seconds, "s"));
        String metric = title + "mean Dice of " + held.size() + " cases";
        figures.add(
                task.leastDice > 0
                        ? Figure.atLeast(metric, dice, "", task.leastDice)
                        : Figure.of(metric, dice, ""));
    }

    /** Mean over the cases and their labels. */
    private static double dice(SegmentationModel model, List<FolderCase> cases) {
        double sum = 0;
        int count = 0;
        try (Predictor predictor = new Predictor(model, Device.CPU, 0)) {
            for (FolderCase item : cases) {
                LabelVolume found = predictor.predict(item.image(), PredictionMonitor.none());
                for (OverlapCounts counts : Overlap.counts(item.labels(), found).values()) {
                    sum += counts.dice().orElseThrow();
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Tells how the training goes. */
    private static final class Watch implements TrainingMonitor {

        @Override
        public void epoch(EpochRecord record) {
            System.err.printf(
                    Locale.ROOT,
                    "  epoch %d, %d steps: loss %.4f, validation Dice %.4f%n",
                    record.epoch(),
                    record.steps(),
                    record.trainingLoss(),
                    record.validationDice());
        }

        @Override
        public void log(String line) {
            System.err.println(line);
        }
    }
}
