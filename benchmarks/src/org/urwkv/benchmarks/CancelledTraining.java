package org.urwkv.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.urwkv.segmentation.training.CheckpointOptions;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingCase;
import org.urwkv.segmentation.training.TrainingMonitor;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;

/** Cancels trainings at random moments of each phase and measures how soon they return. */
public final class CancelledTraining {

    private static final double LIMIT_SECONDS = 2;

    private CancelledTraining() {}

    /** Tells when a phase is entered for the n-th time, and cancels when it is told to. */
    private static final class Cancelling implements TrainingMonitor {

        private final TrainingPhase phase;
        private final CountDownLatch entries;
        private volatile boolean canceled;

        Cancelling(TrainingPhase phase, int times) {
            this.phase = phase;
            this.entries = new CountDownLatch(times);
        }

        @Override
        public void checkCanceled() {
            if (canceled) {
                throw new CancellationException();
            }
            if (TrainingPhase.now().filter(phase::equals).isPresent()) {
                entries.countDown();
            }
        }
    }

    /**
     * @param args the file for the figures
     * @throws Exception if a training fails
     */
    public static void main(String[] args) throws Exception {
        List<TrainingCase> cases = CheckpointedTraining.phantoms(48, 64, 48);
        SplittableRandom random = new SplittableRandom();
        List<Figure> figures = new ArrayList<>();
        for (TrainingPhase phase : TrainingPhase.values()) {
            figures.add(cancel("TINY", phase, cases, random));
        }
        List<TrainingCase> larger = CheckpointedTraining.phantoms(64, 96, 64).subList(0, 2);
        figures.add(cancel("SMALL", TrainingPhase.STEP, larger, random));
        // steps of several seconds
        List<TrainingCase> scans = CheckpointedTraining.phantoms(64, 160, 160).subList(0, 2);
        for (String preset : List.of("SMALL", "BASE")) {
            figures.add(cancel(preset, TrainingPhase.STEP, scans, random));
        }
        Files.writeString(Path.of(args[0]), new Gson().toJson(figures));
    }

    private static Figure cancel(
            String preset, TrainingPhase phase, List<TrainingCase> cases, SplittableRandom random)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cancel");
        TrainingOptions options =
                TrainingOptions.builder()
                        .preset(preset)
                        .device(Device.CPU)
                        .stepsPerEpoch(2)
                        .checkpoints(new CheckpointOptions(folder, 1e-3, true))
                        .build();
        Cancelling monitor = new Cancelling(phase, 1 + random.nextInt(5));
        Thread training =
                new Thread(
                        () -> {
                            try {
                                Training.train(cases, options, monitor);
                            } catch (CancellationException e) {
                                return;
                            }
                        });
        training.start();
        monitor.entries.await();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        long start = System.nanoTime();
        monitor.canceled = true;
        training.join();
        double seconds = (System.nanoTime() - start) * 1e-9;
        return Figure.atMost(
                preset.charAt(0)
                        + preset.substring(1).toLowerCase(Locale.ROOT)
                        + ", cancelled in its "
                        + phase
                        + ", back after",
                seconds,
                "s",
                LIMIT_SECONDS);
    }
}
