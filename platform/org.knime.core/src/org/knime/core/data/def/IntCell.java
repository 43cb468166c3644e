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
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;

/** A whole number of 32 bits. */
public class IntCell extends DataCell
        implements IntValue,
                LongValue,
                DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(IntCell.class);

    private static final long serialVersionUID = 1L;

    private final int value;

    /** Of this number. */
    public IntCell(final int value) {
        this.value = value;
    }

    /** The serializer. */
    public static final DataCellSerializer<IntCell> getCellSerializer() {
        return new IntCellSerializer();
    }

    @Override
    public int getIntValue() {
        return value;
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
        return value == ((IntCell) other).value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }

    /** Makes cells from text. */
    public static final class IntCellFactory
            implements DataCellFactory.FromSimpleString, DataCellFactory.FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = IntCell.TYPE;

        /** Without state. */
        public IntCellFactory() {
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
            return new IntCell(Integer.parseInt(text.trim()));
        }

        /** Of this number. */
        public static DataCell create(final int number) {
            return new IntCell(number);
        }
    }

    /** Writes and reads the cells. */
    public static final class IntCellSerializer implements DataCellSerializer<IntCell> {

        /** Without state. */
        public IntCellSerializer() {
            super();
        }

        @Override
        public void serialize(final IntCell cell, final DataCellDataOutput out) throws IOException {
            out.writeInt(cell.getIntValue());
        }

        @Override
        public IntCell deserialize(final DataCellDataInput in) throws IOException {
            return new IntCell(in.readInt());
        }
    }
}
