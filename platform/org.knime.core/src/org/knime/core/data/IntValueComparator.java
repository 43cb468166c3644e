package org.knime.core.data;

/** The order of {@link IntValue}. */
public class IntValueComparator extends DataValueComparator {

    /** Without state. */
    public IntValueComparator() {
        super();
    }

    @Override
    public int compareDataValues(final DataValue a, final DataValue b) {
        return Integer.compare(((IntValue) a).getIntValue(), ((IntValue) b).getIntValue());
    }
}
