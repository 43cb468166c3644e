package org.urwkv.segmentation.training;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Prepared cases by number: kept in memory up to a weight, the least recently used dropped first
 * and prepared again when wanted, by one thread at a time. What is returned does not depend on what
 * was kept.
 */
final class CaseStore {

    private final List<? extends TrainingCase> cases;
    private final Function<TrainingCase, PreparedCase> prepare;
    private final long maxWeight;
    private final Map<Integer, PreparedCase> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final TrainingMonitor monitor;
    private final ReentrantLock lock = new ReentrantLock();
    private long weight;

    /**
     * @param cases all cases
     * @param prepare makes a prepared case
     * @param maxWeight most bytes to keep
     * @param monitor asked while another thread prepares a case
     */
    CaseStore(
            List<? extends TrainingCase> cases,
            Function<TrainingCase, PreparedCase> prepare,
            long maxWeight,
            TrainingMonitor monitor) {
        this.cases = cases;
        this.prepare = prepare;
        this.maxWeight = maxWeight;
        this.monitor = monitor;
    }

    /**
     * @return a third of the memory that the virtual machine may use
     */
    static long defaultWeight() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    PreparedCase get(int index) {
        lock();
        try {
            PreparedCase found = kept.get(index);
            if (found == null) {
                found = prepare.apply(cases.get(index));
                kept.put(index, found);
                weight += found.weight();
                dropEldest();
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        Waiting.until(
                () -> lock.tryLock(Waiting.LOOK_MILLISECONDS, TimeUnit.MILLISECONDS), monitor);
    }

    private void dropEldest() {
        Iterator<PreparedCase> eldest = kept.values().iterator();
        while (weight > maxWeight && kept.size() > 1) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /**
     * @return number of cases now in memory
     */
    int kept() {
        lock();
        try {
            return kept.size();
        } finally {
            lock.unlock();
        }
    }
}
