package org.urwkv.torch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets the program exit only between two operators. At the exit PyTorch's libraries take themselves
 * apart; an operator that still computes in some thread then ends the process with a crash.
 */
final class ExitGuard {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * @param operator what to compute; does not begin, and this never returns, once the guard is
     *     shut
     * @return its result
     */
    <T> T compute(Supplier<T> operator) {
        Lock computing = lock.readLock();
        computing.lock();
        try {
            return operator.get();
        } finally {
            computing.unlock();
        }
    }

    /**
     * Waits for the operators of all threads; none begins any more.
     *
     * @param milliseconds how long to wait at most
     * @return whether all have ended
     */
    boolean shut(long milliseconds) throws InterruptedException {
        return lock.writeLock().tryLock(milliseconds, TimeUnit.MILLISECONDS);
    }
}
