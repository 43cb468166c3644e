package org.knime.core.data;

/** The order of {@link FuzzyIntervalValue}. */
public class FuzzyIntervalValueComparator extends DataValueComparator {

    /** Without state. */
    public FuzzyIntervalValueComparator() {
        super();
    }

    @Override
    protected int compareDataValues(final DataValue a, final DataValue b) {
        return Double.compare(
                ((FuzzyIntervalValue) a).getCenterOfGravity(),
                ((FuzzyIntervalValue) b).getCenterOfGravity());
    }
}
