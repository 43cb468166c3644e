package org.knime.core.data;

/** A fuzzy interval. */
public interface FuzzyIntervalValue extends DataValue {

    /** Name, order and renderers of these values. */
    UtilityFactory UTILITY = new FuzzyIntervalUtilityFactory();

    /** Start of the support. */
    double getMinSupport();

    /** Start of the core. */
    double getMinCore();

    /** End of the core. */
    double getMaxCore();

    /** End of the support. */
    double getMaxSupport();

    /** The centre. */
    double getCenterOfGravity();

    /** Name, order and renderers. */
    class FuzzyIntervalUtilityFactory extends ExtensibleUtilityFactory {

        /** Only one is needed. */
        protected FuzzyIntervalUtilityFactory() {
            super(FuzzyIntervalValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return new FuzzyIntervalValueComparator();
        }

        @Override
        public String getName() {
            return "Fuzzy interval";
        }
    }
}
