package org.urwkv.benchmarks.network;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Seconds of each side of one round; which is which, the benchmark says. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Sides {

    public double first;
    public double second;
    public double third;

    /** Runs something and gives its seconds. */
    static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
