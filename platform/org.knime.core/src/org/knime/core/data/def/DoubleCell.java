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

/** A number. */
public final class DoubleCell extends DataCell
        implements DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(DoubleCell.class);

    private static final long serialVersionUID = 1L;

    private final double value;

    /** Of this number. */
    public DoubleCell(final double value) {
        this.value = value;
    }

    /** The serializer. */
    public static final DataCellSerializer<DoubleCell> getCellSerializer() {
        return new DoubleSerializer();
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
        return Double.compare(value, ((DoubleCell) other).value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    /** Makes cells from text. */
    public static final class DoubleCellFactory
            implements DataCellFactory.FromSimpleString, DataCellFactory.FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = DoubleCell.TYPE;

        /** Without state. */
        public DoubleCellFactory() {
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
            return new DoubleCell(Double.parseDouble(text.trim()));
        }

        /** Of this number. */
        public static DataCell create(final int number) {
            return new DoubleCell(number);
        }

        /** Of this number. */
        public static DataCell create(final long number) {
            return new DoubleCell(number);
        }

        /** Of this number. */
        public static DataCell create(final float number) {
            return new DoubleCell(number);
        }

        /** Of this number. */
        public static DataCell create(final double number) {
            return new DoubleCell(number);
        }
    }

    /** Writes and reads the cells. */
    public static final class DoubleSerializer implements DataCellSerializer<DoubleCell> {

        /** Without state. */
        public DoubleSerializer() {
            super();
        }

        @Override
        public void serialize(final DoubleCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeDouble(cell.getDoubleValue());
        }

        @Override
        public DoubleCell deserialize(final DataCellDataInput in) throws IOException {
            return new DoubleCell(in.readDouble());
        }
    }
}
