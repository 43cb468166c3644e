package org.knime.core.data;

/** Marks cells without content. */
public interface MissingValue extends DataValue {

    /** Why the content is missing, {@code null} if that is not known. */
    String getError();
}
