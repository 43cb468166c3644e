package org.urwkv.benchmarks;

import java.util.List;

/** A named group of measurements. */
public interface Benchmark {

    /** The name that {@code ./benchmark} takes, and of the JSON file. */
    String name();

    /**
     * Measures.
     *
     * @return the figures, in the order to print them
     * @throws Exception if a measurement could not be made
     */
    List<Figure> run() throws Exception;
}
