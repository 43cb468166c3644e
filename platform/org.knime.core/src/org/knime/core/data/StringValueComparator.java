package org.knime.core.data;

/** The order of {@link StringValue}. */
public class StringValueComparator extends DataValueComparator {

    /** Without state. */
    public StringValueComparator() {
        super();
    }

    @Override
    public int compareDataValues(final DataValue a, final DataValue b) {
        return ((StringValue) a).getStringValue().compareTo(((StringValue) b).getStringValue());
    }
}
