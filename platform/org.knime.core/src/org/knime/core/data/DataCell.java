package org.knime.core.data;

import java.io.Serializable;

/** The immutable content of one place in a table. */
public abstract class DataCell implements DataValue, Serializable {

    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    public DataCell() {
        super();
    }

    @Override
    public DataCell materializeDataCell() {
        return this;
    }

    /** The type of this cell's class. */
    public final DataType getType() {
        return DataType.getType(getClass());
    }

    /** Whether the content is missing. */
    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    @Override
    public final boolean equals(final Object obj) {
        if (obj == this) {
            return true;
        }
        if (!(obj instanceof DataCell other)) {
            return false;
        }
        if (isMissing() || other.isMissing()) {
            return isMissing() && other.isMissing();
        }
        return getClass() == other.getClass() ? equalsDataCell(other) : equalContent(other);
    }

    /** Whether the other cell, which is of this class, has the same content. */
    protected abstract boolean equalsDataCell(DataCell other);

    /** Whether a cell of another class has the same content. */
    protected boolean equalContent(final DataValue other) {
        return false;
    }

    @Override
    public abstract int hashCode();
}
