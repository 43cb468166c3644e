package org.urwkv.knime.node.scorer;

import java.util.OptionalInt;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;

/**
 * Where a Scorer finds what it compares.
 *
 * @param truth index of the column of true labels
 * @param prediction index of the column of predicted labels, another one or in the second table
 * @param names index of the column of the cases' names, if there is one
 * @param predictionNames index of such a column in the second table, if there are both
 */
record ScorerColumns(int truth, int prediction, OptionalInt names, OptionalInt predictionNames) {

    /**
     * @param predictions the second table; null if truth and prediction are in one
     */
    static ScorerColumns of(
            DataTableSpec spec, DataTableSpec predictions, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        return predictions == null
                ? ofOne(spec, parameters)
                : new ScorerColumns(
                        Columns.findNamed(
                                spec, parameters.m_labelColumn, Columns.LABEL, ColumnKind.LABEL),
                        Columns.findNamed(
                                predictions,
                                parameters.m_secondPredictionColumn,
                                Columns.PREDICTION,
                                ColumnKind.LABEL),
                        Columns.findNames(spec, parameters.m_nameColumn),
                        Columns.findNames(predictions, parameters.m_secondNameColumn));
    }

    private static ScorerColumns ofOne(DataTableSpec spec, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        int prediction =
                Columns.findNamed(
                        spec, parameters.m_predictionColumn, Columns.PREDICTION, ColumnKind.LABEL);
        int truth =
                Columns.isChosen(parameters.m_labelColumn)
                        ? Columns.find(spec, parameters.m_labelColumn, ColumnKind.LABEL)
                        : guessTruth(spec, prediction);
        if (truth == prediction) {
            throw new InvalidSettingsException(
                    "Column '"
                            + spec.getColumnSpec(truth).getName()
                            + "' would be compared with itself; choose two columns of label"
                            + " volumes, the true ones and the predicted ones, or connect a second"
                            + " table with the predictions.");
        }
        return new ScorerColumns(
                truth,
                prediction,
                Columns.findNames(spec, parameters.m_nameColumn),
                OptionalInt.empty());
    }

    private static int guessTruth(DataTableSpec spec, int prediction) {
        int named = spec.findColumnIndex(Columns.LABEL);
        if (named >= 0 && ColumnKind.LABEL.guesses(spec.getColumnSpec(named))) {
            return named;
        }
        for (int i = 0; i < spec.getNumColumns(); i++) {
            if (i != prediction && ColumnKind.LABEL.guesses(spec.getColumnSpec(i))) {
                return i;
            }
        }
        return prediction;
    }
}
