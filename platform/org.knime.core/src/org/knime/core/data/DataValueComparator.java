package org.knime.core.data;

import java.util.Comparator;

/** An order of cells by one of their values; missing cells come first. */
public abstract class DataValueComparator implements Comparator<DataCell> {

    /** For subclasses. */
    protected DataValueComparator() {
        super();
    }

    @Override
    public final int compare(final DataCell a, final DataCell b) {
        if (a == b) {
            return 0;
        }
        if (a.isMissing() || b.isMissing()) {
            return Boolean.compare(b.isMissing(), a.isMissing());
        }
        return compareDataValues(a, b);
    }

    /** Compares two values, neither missing. */
    protected abstract int compareDataValues(DataValue a, DataValue b);
}
