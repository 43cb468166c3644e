package org.knime.core.data;

/** The order of {@link FuzzyNumberValue}. */
public class FuzzyNumberValueComparator extends DataValueComparator {

    /** Without state. */
    public FuzzyNumberValueComparator() {
        super();
    }

    @Override
    public int compareDataValues(final DataValue a, final DataValue b) {
        return Double.compare(((FuzzyNumberValue) a).getCore(), ((FuzzyNumberValue) b).getCore());
    }
}
