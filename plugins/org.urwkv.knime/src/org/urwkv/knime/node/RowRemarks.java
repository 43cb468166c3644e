package org.urwkv.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is to be said about rows that were worked on all the same, or about all of them. */
public final class RowRemarks {

    private final List<String> remarks = new ArrayList<>();

    /**
     * Takes the remarks on one row.
     *
     * @param key its row ID
     */
    public Consumer<String> on(String key) {
        return sentence -> {
            synchronized (remarks) {
                remarks.add(key + ": " + sentence);
            }
        };
    }

    /** Takes a remark on the whole work. */
    public void add(String sentence) {
        synchronized (remarks) {
            remarks.add(sentence);
        }
    }

    /**
     * Row ID, if it is about one row, and sentence of each remark in the order in which they came.
     */
    public List<String> all() {
        synchronized (remarks) {
            return List.copyOf(remarks);
        }
    }
}
