package org.knime.core.data;

/** A whole number of 64 bits. */
public interface LongValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new LongUtilityFactory();

    /** The number. */
    long getLongValue();

    /** Name, order and renderers. */
    class LongUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected LongUtilityFactory() {
            super(LongValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new LongValueComparator();
        }

        @Override
        public String getName() {
            return "Number (long)";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
