package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.SegmentationException;

class BatchLoaderTest {

    private static Batch batch(long step) {
        return new Batch(1, 1, new int[] {1, 1, 1}, new float[] {step}, new byte[1]);
    }

    @Test
    void batchesComeInTheOrderOfTheirSteps() {
        try (BatchLoader loader =
                new BatchLoader(BatchLoaderTest::batch, 7, TrainingMonitor.none())) {
            for (int i = 0; i < 50; i++) {
                assertThat(loader.next().images()).containsExactly(7 + i);
            }
        }
    }

    @Test
    void theNextBatchIsMadeWhileOneIsUsed() throws InterruptedException {
        CountDownLatch made = new CountDownLatch(2);
        try (BatchLoader loader =
                new BatchLoader(
                        step -> {
                            made.countDown();
                            return batch(step);
                        },
                        0,
                        TrainingMonitor.none())) {
            loader.next();
            made.await(); // for ever, if nothing were made ahead
        }
    }

    @Test
    void whatGoesWrongInTheBackgroundIsThrown() {
        try (BatchLoader loader =
                new BatchLoader(
                        step -> {
                            throw new SegmentationException("case 7 is damaged");
                        },
                        0,
                        TrainingMonitor.none())) {
            assertThatThrownBy(loader::next)
                    .isInstanceOf(SegmentationException.class)
                    .hasMessage("case 7 is damaged");
        }
    }

    @Test
    void waitingCanBeCancelled() {
        CountDownLatch never = new CountDownLatch(1);
        TrainingMonitor canceled =
                new Watching() {
                    int asked;

                    @Override
                    public void checkCanceled() {
                        if (++asked > 3) {
                            throw new CancellationException();
                        }
                    }
                };
        try (BatchLoader loader =
                new BatchLoader(
                        step -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return batch(step);
                        },
                        0,
                        canceled)) {
            assertThatThrownBy(loader::next).isInstanceOf(CancellationException.class);
        } finally {
            never.countDown();
        }
    }
}
