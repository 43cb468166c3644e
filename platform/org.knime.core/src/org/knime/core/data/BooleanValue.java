package org.knime.core.data;

/** A truth value. */
public interface BooleanValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new BooleanUtilityFactory();

    /** The truth value. */
    boolean getBooleanValue();

    /** Name, order and renderers. */
    class BooleanUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected BooleanUtilityFactory() {
            super(BooleanValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new DataValueComparator() {
                @Override
                protected int compareDataValues(final DataValue a, final DataValue b) {
                    return Boolean.compare(
                            ((BooleanValue) a).getBooleanValue(),
                            ((BooleanValue) b).getBooleanValue());
                }
            };
        }

        @Override
        public String getName() {
            return "Boolean value";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
