package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.urwkv.torch.Torch;

/**
 * Threads that compute at the same time, the caller's own among them; {@link Computation} decides
 * when that pays.
 */
final class Workers implements AutoCloseable {

    private final int count;
    private final ExecutorService others;

    /**
     * @param count number of threads, the caller's included
     */
    Workers(int count) {
        this.count = count;
        this.others =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "Training samples");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * @return number of threads
     */
    int count() {
        return count;
    }

    /**
     * Runs {@code work} once in every thread; all have ended when this returns, whatever happens.
     *
     * @param work gives the result of a thread, by its number from 0
     * @param <T> type of a result
     * @return the results in the order of the threads
     */
    <T> List<T> each(IntFunction<T> work) {
        List<Future<T>> pending = new ArrayList<>();
        int threads = count > 1 ? Torch.threads() : 1;
        for (int i = 1; i < count; i++) {
            int number = i;
            pending.add(others.submit(() -> work(threads, work, number)));
        }
        List<T> results = new ArrayList<>();
        Throwable failure = null;
        try {
            results.add(work.apply(0));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Future<T> future : pending) {
            try {
                // work on tensors cannot be left alone
                results.add(Waiting.result(future));
            } catch (RuntimeException | Error e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        return results;
    }

    /** A new thread would take its operators' threads from whichever training set them last. */
    private static <T> T work(int threads, IntFunction<T> work, int number) {
        if (Torch.threads() != threads) {
            Torch.setThreads(threads);
        }
        return work.apply(number);
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
