package org.knime.core.data.convert.map;

/** A type with a name that does not change. */
public interface IdentifiableType {

    /** The name. */
    String getIdentifier();
}
