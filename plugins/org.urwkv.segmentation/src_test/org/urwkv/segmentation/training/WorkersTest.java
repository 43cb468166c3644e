package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void allWorkAtTheSameTimeAndTheCallerIsTheFirst() {
        CyclicBarrier all = new CyclicBarrier(3);
        Thread caller = Thread.currentThread();
        try (Workers workers = new Workers(3)) {
            assertThat(
                            workers.each(
                                    number -> {
                                        meet(all);
                                        return number + (Thread.currentThread() == caller ? 10 : 0);
                                    }))
                    .containsExactly(10, 1, 2);
        }
    }

    @Test
    void aFailureIsThrownWhenAllHaveEnded() {
        AtomicInteger ended = new AtomicInteger();
        CyclicBarrier all = new CyclicBarrier(3);
        try (Workers workers = new Workers(3)) {
            assertThatThrownBy(
                            () ->
                                    workers.each(
                                            number -> {
                                                meet(all);
                                                ended.incrementAndGet();
                                                if (number == 1) {
                                                    throw new IllegalStateException("one");
                                                }
                                                return null;
                                            }))
                    .hasMessage("one");
            assertThat(ended).hasValue(3);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
