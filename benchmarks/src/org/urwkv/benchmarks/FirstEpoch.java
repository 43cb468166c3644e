package org.urwkv.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.training.AugmentationOptions;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingMonitor;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;

/**
 * Trains one epoch with default settings and all augmentations on, and tells which share of it was
 * computed and not waited for data.
 */
public final class FirstEpoch {

    private static final double LIMIT = 0.9;

    private FirstEpoch() {}

    /**
     * @param args the folder of the cases, the file for the figures
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        List<Figure> figures = new ArrayList<>();
        TrainingMonitor monitor =
                new Learning() {
                    @Override
                    public void measured(int steps, double seconds, double waiting) {
                        figures.add(
                                Figure.atLeast(
                                        "share of an epoch that is computed, all augmentations on",
                                        1 - waiting / seconds,
                                        "ratio",
                                        LIMIT));
                        figures.add(Figure.of("a step of it", seconds / steps, "s"));
                    }
                };
        AugmentationOptions standard = AugmentationOptions.standard();
        TrainingOptions options =
                TrainingOptions.builder()
                        .device(Device.CPU)
                        .epochs(1)
                        .validationFraction(0)
                        .augmentation(standard.mirrored(List.of(0, 1, 2)))
                        .build();
        Training.train(FolderCase.of(Path.of(args[0])), options, monitor);
        Files.writeString(Path.of(args[1]), new Gson().toJson(figures));
    }
}
