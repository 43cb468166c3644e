package org.urwkv.knime.node.scorer;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.urwkv.knime.node.Choices;

/** Settings of the Dice Scorer node. */
final class DiceScorerParameters implements NodeParameters {

    @Widget(
            title = "Label column",
            description =
                    """
                    The true labels; if none is chosen, the column <tt>Label</tt>, or the first column of label volumes
                    without it.
                    """)
    @ChoicesProvider(Choices.Labels.class)
    String m_labelColumn = "";

    @Widget(
            title = "Prediction column",
            description =
                    """
                    The labels to judge, on the grids of the true ones; if none is chosen, the column
                    <tt>Prediction</tt>, or the last column of label volumes without it.
                    """)
    @ChoicesProvider(Choices.Labels.class)
    String m_predictionColumn = "";

    @Widget(
            title = "Case names",
            description =
                    """
                    The column with the names of the cases; if none is chosen, the column <tt>Case</tt> or, without it,
                    the row IDs.
                    """)
    @ChoicesProvider(Choices.Texts.class)
    String m_nameColumn = "";
}
