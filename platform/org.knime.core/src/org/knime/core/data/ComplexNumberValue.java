package org.knime.core.data;

/** A complex number. */
public interface ComplexNumberValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new ComplexNumberUtilityFactory();

    /** The real part. */
    double getRealValue();

    /** The imaginary part. */
    double getImaginaryValue();

    /** Name, order and renderers. */
    class ComplexNumberUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected ComplexNumberUtilityFactory() {
            super(ComplexNumberValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new ComplexNumberValueComparator();
        }

        @Override
        public String getName() {
            return "Complex number";
        }
    }
}
