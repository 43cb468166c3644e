package org.knime.core.data;

/** A number. */
public interface DoubleValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new DoubleUtilityFactory();

    /** The number. */
    double getDoubleValue();

    /** Name, order and renderers. */
    class DoubleUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected DoubleUtilityFactory() {
            super(DoubleValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new DoubleValueComparator();
        }

        @Override
        public String getName() {
            return "Number (double)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
