package org.urwkv.knime.node;

import java.util.ArrayList;
import java.util.List;

/** Rows that failed while the node went on. */
public final class RowFailures {

    /**
     * One failed row.
     *
     * @param row number of the row, from 0
     * @param key its row ID
     * @param reason a sentence
     */
    public record Failure(long row, String key, String reason) {}

    private final List<Failure> failures = new ArrayList<>();

    /** Notes a failed row. */
    public void add(long row, String key, String reason) {
        failures.add(new Failure(row, key, reason));
    }

    /** The failed rows in the order in which they failed. */
    public List<Failure> all() {
        return List.copyOf(failures);
    }
}
