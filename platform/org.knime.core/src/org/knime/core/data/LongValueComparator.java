package org.knime.core.data;

/** The order of {@link LongValue}. */
public class LongValueComparator extends DataValueComparator {

    /** Without state. */
    public LongValueComparator() {
        super();
    }

    @Override
    protected int compareDataValues(final DataValue a, final DataValue b) {
        return Long.compare(((LongValue) a).getLongValue(), ((LongValue) b).getLongValue());
    }
}
