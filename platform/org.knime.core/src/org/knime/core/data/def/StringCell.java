package org.knime.core.data.def;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** A text. */
public final class StringCell extends DataCell implements StringValue, NominalValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(StringCell.class);

    private static final long serialVersionUID = 1L;

    private final String text;

    /** Of this text, not {@code null}. */
    public StringCell(final String text) {
        this.text = Objects.requireNonNull(text, "A string cell needs a text");
    }

    /** The serializer. */
    public static final StringSerializer getCellSerializer() {
        return new StringSerializer();
    }

    @Override
    public String getStringValue() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return text.equals(((StringCell) other).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Makes cells from text. */
    public static final class StringCellFactory
            implements DataCellFactory.FromSimpleString,
                    DataCellFactory.FromComplexString,
                    DataCellFactory.FromReader,
                    DataCellFactory.FromInputStream {

        /** The type of the cells. */
        public static final DataType TYPE = StringCell.TYPE;

        /** Without state. */
        public StringCellFactory() {
            super();
        }

        @Override
        public DataCell createCell(final String text) {
            return create(text);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        @Override
        public DataCell createCell(final InputStream in) throws IOException {
            return createCell(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        public DataCell createCell(final Reader reader) throws IOException {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return create(text.toString());
        }

        /** Of this text. */
        public static DataCell create(final String text) {
            return new StringCell(text);
        }
    }

    /** Writes and reads the cells. */
    public static final class StringSerializer implements DataCellSerializer<StringCell> {

        /** Without state. */
        public StringSerializer() {
            super();
        }

        @Override
        public void serialize(final StringCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeUTF(cell.getStringValue());
        }

        @Override
        public StringCell deserialize(final DataCellDataInput in) throws IOException {
            return new StringCell(in.readUTF());
        }
    }
}
