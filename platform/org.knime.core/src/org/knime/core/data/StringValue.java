package org.knime.core.data;

/** A text. */
public interface StringValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new StringUtilityFactory();

    /** The text. */
    String getStringValue();

    /** Name, order and renderers. */
    class StringUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected StringUtilityFactory() {
            super(StringValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new StringValueComparator();
        }

        @Override
        public String getName() {
            return "String";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
