package org.urwkv.knime.node;

import java.util.OptionalInt;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;

/** Finds the columns that a node works on. */
public final class Columns {

    /** Name of the column with the names of cases. */
    public static final String CASE = "Case";

    /** Name of the column with image volumes. */
    public static final String IMAGE = "Image";

    /** Name of the column with label volumes. */
    public static final String LABEL = "Label";

    /** Name of the column with predicted label volumes. */
    public static final String PREDICTION = "Prediction";

    /** Name of the column with locations of files. */
    public static final String PATH = "Path";

    private Columns() {}

    /**
     * The chosen column or, if none was chosen, the last one of that kind.
     *
     * @param chosen name of the column; null or empty to guess
     * @throws InvalidSettingsException with a sentence, if there is no such column or it holds
     *     something else
     */
    public static int find(DataTableSpec spec, String chosen, ColumnKind kind)
            throws InvalidSettingsException {
        OptionalInt column = findIfPresent(spec, chosen, kind);
        if (column.isEmpty()) {
            throw new InvalidSettingsException(
                    "The input table has no column of "
                            + kind.content()
                            + "; put "
                            + kind.source()
                            + " before this node.");
        }
        return column.getAsInt();
    }

    /** As {@link #find}, but nothing if no column was chosen and none can be guessed. */
    public static OptionalInt findIfPresent(DataTableSpec spec, String chosen, ColumnKind kind)
            throws InvalidSettingsException {
        if (isChosen(chosen)) {
            return OptionalInt.of(chosen(spec, chosen, kind));
        }
        for (int i = spec.getNumColumns() - 1; i >= 0; i--) {
            if (kind.guesses(spec.getColumnSpec(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The chosen column; if none was chosen the one of that name, else the last one of that kind.
     */
    public static int findNamed(DataTableSpec spec, String chosen, String name, ColumnKind kind)
            throws InvalidSettingsException {
        int named = spec.findColumnIndex(name);
        boolean usable = named >= 0 && kind.guesses(spec.getColumnSpec(named));
        return find(spec, isChosen(chosen) || !usable ? chosen : name, kind);
    }

    /**
     * The column that names cases: the chosen one, else a text column called {@value #CASE}, else
     * none.
     *
     * @throws InvalidSettingsException with a sentence, if the chosen column is not there or holds
     *     no text
     */
    public static OptionalInt findNames(DataTableSpec spec, String chosen)
            throws InvalidSettingsException {
        if (isChosen(chosen)) {
            return OptionalInt.of(chosen(spec, chosen, ColumnKind.TEXT));
        }
        int named = spec.findColumnIndex(CASE);
        return named >= 0 && ColumnKind.TEXT.accepts(spec.getColumnSpec(named))
                ? OptionalInt.of(named)
                : OptionalInt.empty();
    }

    /**
     * The name of a row's case: the cell's text or, without a column or in an empty cell, the row
     * ID.
     */
    public static String nameOf(DataRow row, OptionalInt column) {
        return column.isEmpty() || row.getCell(column.getAsInt()).isMissing()
                ? row.getKey().getString()
                : row.getCell(column.getAsInt()).toString();
    }

    /** Whether a setting names a column. */
    public static boolean isChosen(String column) {
        return column != null && !column.isBlank();
    }

    private static int chosen(DataTableSpec spec, String chosen, ColumnKind kind)
            throws InvalidSettingsException {
        int column = spec.findColumnIndex(chosen);
        if (column < 0) {
            throw new InvalidSettingsException(
                    "The input table has no column '"
                            + chosen
                            + "'; choose another in the dialog.");
        }
        if (!kind.accepts(spec.getColumnSpec(column))) {
            throw new InvalidSettingsException(
                    "Column '"
                            + chosen
                            + "' holds no "
                            + kind.content()
                            + "; choose another in the dialog.");
        }
        return column;
    }
}
