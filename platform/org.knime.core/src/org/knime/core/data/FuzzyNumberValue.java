package org.knime.core.data;

/** A fuzzy number. */
public interface FuzzyNumberValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new FuzzyNumberUtilityFactory();

    /** Start of the support. */
    double getMinSupport();

    /** The core. */
    double getCore();

    /** End of the support. */
    double getMaxSupport();

    /** Name, order and renderers. */
    class FuzzyNumberUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected FuzzyNumberUtilityFactory() {
            super(FuzzyNumberValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new FuzzyNumberValueComparator();
        }

        @Override
        public String getName() {
            return "Fuzzy number";
        }
    }
}
