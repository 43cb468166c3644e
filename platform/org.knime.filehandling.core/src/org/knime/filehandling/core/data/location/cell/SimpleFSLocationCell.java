package org.knime.filehandling.core.data.location.cell;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.data.location.FSLocationValue;

/** A cell that holds a place. */
public final class SimpleFSLocationCell extends DataCell implements FSLocationValue {
    private static final long serialVersionUID = 1L;

    private final FSLocation location;

    SimpleFSLocationCell(FSLocation fsLocation) {
        location = Objects.requireNonNull(fsLocation, "fsLocation");
    }

    @Override
    public FSLocation getFSLocation() {
        return location;
    }

    @Override
    public String toString() {
        return location.getPath();
    }

    @Override
    protected boolean equalsDataCell(DataCell dc) {
        return location.equals(((SimpleFSLocationCell) dc).location);
    }

    @Override
    protected boolean equalContent(DataValue otherValue) {
        return otherValue instanceof FSLocationValue other
                && location.equals(other.getFSLocation());
    }

    @Override
    public int hashCode() {
        return location.hashCode();
    }

    /** Makes cells. */
    public static class Factory implements DataCellFactory {
        /** Called by the platform. */
        public Factory() {}

        /** A cell with the place. */
        public SimpleFSLocationCell createCell(FSLocation location) {
            return new SimpleFSLocationCell(location);
        }

        @Override
        public DataType getDataType() {
            return SimpleFSLocationCellFactory.TYPE;
        }
    }

    /** Reads and writes cells. */
    public static final class SimpleFSLocationCellSerializer
            implements DataCellSerializer<SimpleFSLocationCell> {
        /** Called by the platform. */
        public SimpleFSLocationCellSerializer() {}

        @Override
        public void serialize(SimpleFSLocationCell cell, DataCellDataOutput output)
                throws IOException {
            FSLocation location = cell.location;
            Optional<String> specifier = location.getFileSystemSpecifier();
            output.writeUTF(location.getFileSystemCategory());
            output.writeBoolean(specifier.isPresent());
            if (specifier.isPresent()) {
                output.writeUTF(specifier.get());
            }
            output.writeUTF(location.getPath());
        }

        @Override
        public SimpleFSLocationCell deserialize(DataCellDataInput input) throws IOException {
            String category = input.readUTF();
            String specifier = input.readBoolean() ? input.readUTF() : null;
            return new SimpleFSLocationCell(new FSLocation(category, specifier, input.readUTF()));
        }
    }
}
