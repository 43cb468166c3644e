package org.urwkv.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;

/** A cell whose text lies in a file. */
public final class TextCell extends FileStoreCell {

    static final DataType TYPE = DataType.getType(TextCell.class);

    private static final long serialVersionUID = 1L;

    private final String label;
    private final transient String text;

    TextCell(final FileStore store, final String label, final String text) {
        super(store);
        this.label = label;
        this.text = text;
    }

    private TextCell(final String label) {
        this.label = label;
        this.text = null;
    }

    String text() {
        try {
            return Files.readString(getFileStores()[0].getFile().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void flushToFileStore() throws IOException {
        Files.writeString(getFileStores()[0].getFile().toPath(), text);
    }

    @Override
    protected boolean equalFileStoreContent(final DataCell other) {
        return text().equals(((TextCell) other).text());
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }

    /** Writes only the label. */
    public static final class Serializer implements DataCellSerializer<TextCell> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public void serialize(final TextCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeUTF(cell.label);
        }

        @Override
        public TextCell deserialize(final DataCellDataInput in) throws IOException {
            return new TextCell(in.readUTF());
        }
    }
}
