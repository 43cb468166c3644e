package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.torch.Device;

/** A training can be cancelled whatever it is doing, and then leaves nothing open. */
class CancelTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    private static SegmentationModel undisturbed;

    @TempDir Path folder;

    @BeforeAll
    static void train() {
        undisturbed = train(CheckpointOptions.none(), new Watching());
    }

    private static SegmentationModel train(CheckpointOptions checkpoints, TrainingMonitor monitor) {
        TrainingOptions options =
                TrainingOptions.builder()
                        .device(Device.CPU)
                        .threads(1)
                        .epochs(2)
                        .stepsPerEpoch(2)
                        .validationFraction(0.34)
                        .seed(5)
                        .checkpoints(checkpoints)
                        .build();
        return SmallTraining.of(CASES, options, monitor);
    }

    /** Cancels when it is asked for the n-th time from within a class, and ever after. */
    private static final class CancelWithin extends Watching {
        private final String className;
        private int left;

        CancelWithin(Class<?> type, int times) {
            className = type.getName();
            left = times;
        }

        @Override
        public synchronized void checkCanceled() {
            boolean within =
                    StackWalker.getInstance()
                            .walk(
                                    frames ->
                                            frames.anyMatch(
                                                    f -> f.getClassName().equals(className)));
            left -= left > 0 && within ? 1 : 0;
            if (left == 0) {
                throw new CancellationException();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Fingerprint, 1",
        "Fingerprint, 12",
        "PreparedCase, 2",
        "BatchLoader, 3",
        "TrainingStep, 1",
        "TrainingStep, 6",
        "Validation, 1",
        "Validation, 3",
        "CheckpointFolder, 1",
        "CheckpointFolder, 30"
    })
    void nothingStaysOpenAndTheTrainingCanGoOn(String phase, int times) throws Exception {
        Class<?> type = Class.forName(getClass().getPackageName() + "." + phase);
        CheckpointOptions often = new CheckpointOptions(folder, 1e-9, true);
        int open = NativeMemory.open();

        assertThatThrownBy(() -> train(often, new CancelWithin(type, times)))
                .isInstanceOf(CancellationException.class);

        assertThat(NativeMemory.open()).isEqualTo(open);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("Training patches")) {
                thread.join(60_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
        SegmentationModel resumed = train(often, new Watching());
        assertThat(resumed.weights()).isEqualTo(undisturbed.weights());
        assertThat(resumed.log()).isEqualTo(undisturbed.log());
    }

    @Test
    void aTrainingThatEndsLeavesNothingOpenEither() {
        int open = NativeMemory.open();
        AtomicInteger whileItRan = new AtomicInteger();

        train(
                CheckpointOptions.none(),
                new Watching() {
                    @Override
                    public void epoch(EpochRecord record) {
                        whileItRan.set(NativeMemory.open());
                    }
                });

        assertThat(whileItRan.get()).isGreaterThan(open + 50);
        assertThat(NativeMemory.open()).isEqualTo(open);
    }
}
