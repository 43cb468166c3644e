package org.knime.core.data.def;

import java.io.IOException;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.ComplexNumberValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.FuzzyIntervalValue;
import org.knime.core.data.FuzzyNumberValue;
import org.knime.core.data.LongValue;

/** A whole number of 64 bits. */
public class LongCell extends DataCell
        implements LongValue,
                DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(LongCell.class);

    private static final long serialVersionUID = 1L;

    private final long value;

    /** Of this number. */
    public LongCell(final long value) {
        this.value = value;
    }

    /** The serializer. */
    public static final DataCellSerializer<LongCell> getCellSerializer() {
        return new LongSerializer();
    }

    @Override
    public long getLongValue() {
        return value;
    }

    @Override
    public double getDoubleValue() {
        return value;
    }

    @Override
    public double getCore() {
        return value;
    }

    @Override
    public double getMaxSupport() {
        return value;
    }

    @Override
    public double getMinSupport() {
        return value;
    }

    @Override
    public double getMaxCore() {
        return value;
    }

    @Override
    public double getMinCore() {
        return value;
    }

    @Override
    public double getCenterOfGravity() {
        return value;
    }

    @Override
    public double getRealValue() {
        return value;
    }

    @Override
    public double getImaginaryValue() {
        return 0.0;
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return value == ((LongCell) other).value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Makes cells from text. */
    public static final class LongCellFactory
            implements DataCellFactory.FromSimpleString, DataCellFactory.FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = LongCell.TYPE;

        /** Without state. */
        public LongCellFactory() {
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

        /** From text in Java's notation. */
        public static DataCell create(final String text) {
            return new LongCell(Long.parseLong(text.trim()));
        }

        /** Of this number. */
        public static DataCell create(final int number) {
            return new LongCell(number);
        }

        /** Of this number. */
        public static DataCell create(final long number) {
            return new LongCell(number);
        }
    }

    /** Writes and reads the cells. */
    public static final class LongSerializer implements DataCellSerializer<LongCell> {

        /** Without state. */
        public LongSerializer() {
            super();
        }

        @Override
        public void serialize(final LongCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeLong(cell.getLongValue());
        }

        @Override
        public LongCell deserialize(final DataCellDataInput in) throws IOException {
            return new LongCell(in.readLong());
        }
    }
}
