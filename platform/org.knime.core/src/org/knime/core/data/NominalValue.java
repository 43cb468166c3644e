package org.knime.core.data;

/** Marks values whose columns keep the list of possible values. */
public interface NominalValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new UtilityFactory() {};
}
