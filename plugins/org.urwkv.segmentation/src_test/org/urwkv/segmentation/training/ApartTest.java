package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.urwkv.segmentation.SegmentationException;

/** Who waits for a training in another thread sees what happens in it, and can leave it. */
@Timeout(60)
class ApartTest {

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch operatorEnds = new CountDownLatch(1);
    private final CountDownLatch trainingEnded = new CountDownLatch(1);
    private final AtomicReference<Throwable> end = new AtomicReference<>();

    private final Watching watching =
            new Watching() {
                @Override
                public void checkCanceled() {
                    if (cancelled.get()) {
                        throw new CancellationException();
                    }
                }
            };

    @AfterEach
    void end() {
        operatorEnds.countDown();
    }

    /** A training whose operator does not end before it is let; it cannot be interrupted. */
    private Object longStep(TrainingMonitor monitor) {
        try {
            monitor.log("begins");
            cancelled.set(true);
            while (true) {
                try {
                    operatorEnds.await();
                    break;
                } catch (InterruptedException e) {
                    continue;
                }
            }
            monitor.log("goes on");
            monitor.epoch(new EpochRecord(1, 1, 1, 1, 1));
            monitor.checkCanceled();
            return "result";
        } catch (RuntimeException e) {
            end.set(e);
            throw e;
        } finally {
            trainingEnded.countDown();
        }
    }

    @Test
    void theResultComesBack() {
        String result = Apart.run(monitor -> "result", watching, 0);
        assertThat(result).isEqualTo("result");
    }

    @Test
    void theMonitorIsAroundTheTrainingAndTheReadingOfItsCases() {
        ThreadLocal<String> around = ThreadLocal.withInitial(() -> "nothing");
        Watching knowing =
                new Watching() {
                    @Override
                    public void within(Runnable work) {
                        around.set("node");
                        work.run();
                    }
                };
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        Apart.run(
                monitor -> {
                    seen.add(around.get());
                    LongFunction<Batch> reading =
                            step -> {
                                seen.add(around.get());
                                return new Batch(1, 1, new int[3], new float[0], new byte[0]);
                            };
                    try (BatchLoader loader = new BatchLoader(reading, 0, monitor)) {
                        return loader.next();
                    }
                },
                knowing,
                0);
        assertThat(seen).hasSizeGreaterThan(1).containsOnly("node");
    }

    @Test
    void whatTheTrainingThrowsIsThrown() {
        SegmentationException failure = new SegmentationException("No labels.");
        assertThatThrownBy(
                        () ->
                                Apart.run(
                                        monitor -> {
                                            throw failure;
                                        },
                                        watching,
                                        0))
                .isSameAs(failure);
    }

    @Test
    void whoeverCancelsDoesNotWaitForALongStep() throws Exception {
        assertThatThrownBy(() -> Apart.run(this::longStep, watching, 1))
                .isInstanceOf(CancellationException.class);

        assertThat(trainingEnded.getCount()).isEqualTo(1);
        // what would let the training go on no longer counts
        cancelled.set(false);
        operatorEnds.countDown();
        trainingEnded.await();
        assertThat(end.get()).isInstanceOf(CancellationException.class);
        assertThat(watching.log).isEqualTo(List.of("begins"));
        assertThat(watching.epochs).isEmpty();
    }

    @Test
    void anInterruptionCancels() throws Exception {
        AtomicBoolean kept = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                Apart.run(
                                        monitor -> {
                                            begun.countDown();
                                            return longStep(monitor);
                                        },
                                        TrainingMonitor.none(),
                                        1);
                            } catch (CancellationException e) {
                                thrown.set(e);
                                kept.set(Thread.currentThread().isInterrupted());
                            }
                        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(kept).isTrue();
    }
}
