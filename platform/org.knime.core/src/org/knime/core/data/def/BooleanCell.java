package org.knime.core.data.def;

import java.io.IOException;
import org.knime.core.data.BooleanValue;
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
import org.knime.core.data.NominalValue;

/** A truth value, one of two cells. */
public final class BooleanCell extends DataCell
        implements BooleanValue,
                IntValue,
                LongValue,
                DoubleValue,
                ComplexNumberValue,
                FuzzyNumberValue,
                FuzzyIntervalValue,
                BoundedValue,
                NominalValue {

    /** The true cell. */
    public static final BooleanCell TRUE = new BooleanCell(true);

    /** The false cell. */
    public static final BooleanCell FALSE = new BooleanCell(false);

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(BooleanCell.class);

    private static final long serialVersionUID = 1L;

    private final boolean value;

    private BooleanCell(final boolean value) {
        this.value = value;
    }

    /** The cell of this truth value. */
    public static final BooleanCell get(final boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The serializer. */
    public static final DataCellSerializer<BooleanCell> getCellSerializer() {
        return new BooleanSerializer();
    }

    private Object readResolve() {
        return get(value);
    }

    @Override
    public boolean getBooleanValue() {
        return value;
    }

    @Override
    public int getIntValue() {
        return value ? 1 : 0;
    }

    @Override
    public long getLongValue() {
        return value ? 1 : 0;
    }

    @Override
    public double getDoubleValue() {
        return value ? 1 : 0;
    }

    @Override
    public double getCore() {
        return value ? 1 : 0;
    }

    @Override
    public double getMaxSupport() {
        return value ? 1 : 0;
    }

    @Override
    public double getMinSupport() {
        return value ? 1 : 0;
    }

    @Override
    public double getMaxCore() {
        return value ? 1 : 0;
    }

    @Override
    public double getMinCore() {
        return value ? 1 : 0;
    }

    @Override
    public double getCenterOfGravity() {
        return value ? 1 : 0;
    }

    @Override
    public double getRealValue() {
        return value ? 1 : 0;
    }

    @Override
    public double getImaginaryValue() {
        return 0.0;
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return value == ((BooleanCell) other).value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }

    /** Makes cells from text. */
    public static final class BooleanCellFactory
            implements DataCellFactory.FromSimpleString, DataCellFactory.FromComplexString {

        /** The type of the cells. */
        public static final DataType TYPE = BooleanCell.TYPE;

        /** Without state. */
        public BooleanCellFactory() {
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

        /** True for the text {@code true} in any case. */
        public static DataCell create(final String text) {
            return get(Boolean.parseBoolean(text.trim()));
        }

        /** The cell of this truth value. */
        public static DataCell create(final boolean value) {
            return get(value);
        }
    }

    /** Writes and reads the cells. */
    public static final class BooleanSerializer implements DataCellSerializer<BooleanCell> {

        /** Without state. */
        public BooleanSerializer() {
            super();
        }

        @Override
        public void serialize(final BooleanCell cell, final DataCellDataOutput out)
                throws IOException {
            out.writeBoolean(cell.getBooleanValue());
        }

        @Override
        public BooleanCell deserialize(final DataCellDataInput in) throws IOException {
            return get(in.readBoolean());
        }
    }
}
