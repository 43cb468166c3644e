package org.urwkv.benchmarks;

import java.util.List;

/** A named group of measurements. */
public interface Benchmark {

    /** The name that {@code ./benchmark} takes, and of the JSON file. */
    String name();

    /**
     * @return names of parts that can be measured alone
     */
    default List<String> parts() {
        return List.of();
    }

    /**
     * Measures.
     *
     * @param part a part, or an empty text for all
     * @return the figures, in the order to print them
     * @throws Exception if a measurement could not be made
     */
    List<Figure> run(String part) throws Exception;
}
