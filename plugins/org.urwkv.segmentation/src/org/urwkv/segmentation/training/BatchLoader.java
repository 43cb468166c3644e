package org.urwkv.segmentation.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Makes batches in the background, some ahead of the one that is wanted next. */
final class BatchLoader implements AutoCloseable {

    private static final int MOST_THREADS = 4;

    private final LongFunction<Batch> batches;
    private final TrainingMonitor monitor;
    private final ExecutorService workers;
    private final int ahead;
    private final Deque<Future<Batch>> pending = new ArrayDeque<>();
    private long nextStep;

    /**
     * @param batches makes the batch of a step; called from several threads
     * @param firstStep the first step that is wanted
     * @param monitor asked while there is nothing to do but to wait; stands around each thread
     */
    BatchLoader(LongFunction<Batch> batches, long firstStep, TrainingMonitor monitor) {
        this.batches = batches;
        this.nextStep = firstStep;
        this.monitor = monitor;
        int threads =
                Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() / 2));
        this.ahead = threads + 1;
        this.workers =
                Executors.newFixedThreadPool(
                        threads,
                        work -> {
                            Thread thread =
                                    new Thread(() -> monitor.within(work), "Training patches");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * @return the batch of the next step
     */
    Batch next() {
        while (pending.size() < ahead) {
            long step = nextStep++;
            pending.add(workers.submit(() -> batches.apply(step)));
        }
        Future<Batch> first = pending.remove();
        monitor.checkCanceled();
        return Waiting.result(first, monitor);
    }

    /** Batches in work are finished, but nobody waits for them. */
    @Override
    public void close() {
        pending.forEach(batch -> batch.cancel(false));
        workers.shutdown();
    }
}
