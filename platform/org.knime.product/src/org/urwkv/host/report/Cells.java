package org.urwkv.host.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.knime.core.data.DataCell;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DoubleCell;

/** Cells as text. */
final class Cells {
    private static final int DIGITS = 6;

    private Cells() {}

    /**
     * Writes a cell as text, nothing being rounded.
     *
     * @param cell the cell
     * @return its text, or null if the cell is missing
     */
    static String text(DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof DoubleCell number) {
            return Double.toString(number.getDoubleValue());
        }
        return cell instanceof StringValue text ? text.getStringValue() : cell.toString();
    }

    /**
     * Writes a cell for reading: doubles are rounded to six significant digits.
     *
     * @param cell the cell
     * @return its text, or null if the cell is missing
     */
    static String shortText(DataCell cell) {
        return !cell.isMissing() && cell instanceof DoubleCell number
                ? rounded(number.getDoubleValue())
                : text(cell);
    }

    private static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal number =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        double size = Math.abs(value);
        boolean handy = size == 0 || size >= 1e-4 && size < 1e9;
        return handy ? number.toPlainString() : number.toString();
    }
}
