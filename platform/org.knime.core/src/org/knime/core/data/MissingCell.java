package org.knime.core.data;

import java.io.IOException;

/** A cell without content, with the reason. */
public final class MissingCell extends DataCell implements MissingValue {

    private static final long serialVersionUID = 1L;

    private final String error;

    /** With the reason or {@code null}. */
    public MissingCell(final String error) {
        this.error = error;
    }

    /** The serializer. */
    public static final MissingSerializer getCellSerializer() {
        return new MissingSerializer();
    }

    @Override
    public String getError() {
        return error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return true;
    }

    @Override
    public int hashCode() {
        return MissingCell.class.hashCode();
    }

    /** Writes and reads the cells. */
    public static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        /** Without state. */
        public MissingSerializer() {
            super();
        }

        @Override
        public void serialize(final MissingCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeBoolean(cell.error != null);
            if (cell.error != null) {
                out.writeUTF(cell.error);
            }
        }

        @Override
        public MissingCell deserialize(final DataCellDataInput in) throws IOException {
            return new MissingCell(in.readBoolean() ? in.readUTF() : null);
        }
    }
}
