package org.knime.core.data;

/** The order of {@link DoubleValue}. */
public class DoubleValueComparator extends DataValueComparator {

    /** Without state. */
    public DoubleValueComparator() {
        super();
    }

    @Override
    public int compareDataValues(final DataValue a, final DataValue b) {
        return Double.compare(
                ((DoubleValue) a).getDoubleValue(), ((DoubleValue) b).getDoubleValue());
    }
}
