package org.knime.core.data;

/** A whole number of 32 bits. */
public interface IntValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new IntUtilityFactory();

    /** The number. */
    int getIntValue();

    /** Name, order and renderers. */
    class IntUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected IntUtilityFactory() {
            super(IntValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new IntValueComparator();
        }

        @Override
        public String getName() {
            return "Number (integer)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
