package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.torch.Device;

/** Two trainings in one process do not disturb each other. */
class ConcurrentTrainingsTest {

    private static final int EPOCHS = 2;

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    /** As many threads as seeds, so that both trainings set another number. */
    private static SegmentationModel train(int seed, TrainingMonitor monitor) {
        TrainingOptions options =
                TrainingOptions.builder()
                        .device(Device.CPU)
                        .threads(seed)
                        .epochs(EPOCHS)
                        .stepsPerEpoch(4)
                        .validationFraction(0.34)
                        .seed(seed)
                        .build();
        return SmallTraining.of(CASES, options, monitor);
    }

    /** Waits after each step until the other training has made as many. */
    private static final class InStep extends Watching {
        private final CyclicBarrier both;

        InStep(CyclicBarrier both) {
            this.both = both;
        }

        @Override
        public void progress(double newFraction, String message) {
            try {
                both.await();
            } catch (BrokenBarrierException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void twoAtTheSameTimeGiveTheSameBytesAsOneAfterTheOther() throws Exception {
        SegmentationModel first = train(1, new Watching());
        SegmentationModel second = train(2, new Watching());
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<SegmentationModel> one = threads.submit(() -> train(1, new InStep(both)));
            Future<SegmentationModel> other = threads.submit(() -> train(2, new InStep(both)));

            assertThat(one.get().weights()).isEqualTo(first.weights());
            assertThat(other.get().weights()).isEqualTo(second.weights());
            assertThat(one.get().log()).isEqualTo(first.log());
            assertThat(other.get().provenance()).isEqualTo(second.provenance());
            assertThat(first.weights()).isNotEqualTo(second.weights());
        } finally {
            threads.shutdownNow();
        }
    }
}
