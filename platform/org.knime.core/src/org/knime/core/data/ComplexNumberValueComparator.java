package org.knime.core.data;

/** The order of {@link ComplexNumberValue}. */
public class ComplexNumberValueComparator extends DataValueComparator {

    /** Without state. */
    public ComplexNumberValueComparator() {
        super();
    }

    @Override
    public int compareDataValues(final DataValue a, final DataValue b) {
        return Double.compare(
                Math.hypot(
                        ((ComplexNumberValue) a).getRealValue(),
                        ((ComplexNumberValue) a).getImaginaryValue()),
                Math.hypot(
                        ((ComplexNumberValue) b).getRealValue(),
                        ((ComplexNumberValue) b).getImaginaryValue()));
    }
}
