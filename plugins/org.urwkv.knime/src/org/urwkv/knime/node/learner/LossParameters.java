package org.urwkv.knime.node.learner;

import java.util.ArrayList;
import java.util.List;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.training.LossOptions;
import org.urwkv.segmentation.training.OptimizationOptions;

/** What a training minimises, and how. */
@LoadDefaultsForAbsentFields
final class LossParameters implements NodeParameters {

    /** The optimisers. */
    enum Method {
        @Label("AdamW")
        ADAMW,
        @Label("SGD")
        SGD
    }

    /** The ways down of the learning rate. */
    enum Decay {
        @Label("Polynomial")
        POLYNOMIAL,
        @Label("Cosine")
        COSINE
    }

    @Widget(
            title = "Optimiser",
            description =
                    """
                    AdamW learns fast; SGD with Nesterov's momentum 0.99, as in nnU-Net, wants hundreds of epochs.
                    """)
    @ValueSwitchWidget
    Method m_method = Method.ADAMW;

    @Widget(
            title = "Learning rate falls by",
            description =
                    "A power of 0.9 of what is left of the training, or half a cosine, which falls later.")
    @ValueSwitchWidget
    Decay m_decay = Decay.POLYNOMIAL;

    @Widget(
            title = "Weight decay",
            description =
                    """
                    Pulls the weights of convolutions and linear maps to zero; more keeps the network simpler. A
                    negative number takes 0.2 for AdamW and 0.00003 for SGD.
                    """)
    double m_weightDecay = -1;

    @Widget(
            title = "Moving average",
            description =
                    """
                    Share of the averaged weights that stays at each step, 0 to below 1. The average is what is validated
                    and kept; 0 takes the last weights.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_average = 0.99;

    @Widget(
            title = "Patience",
            description =
                    """
                    The training ends if no validation was better for so many epochs; 0 trains to the planned end.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_patience = 0;

    @Widget(
            title = "Focus",
            description =
                    """
                    Exponent of the focal loss: above 0, voxels that are labelled well already count less; 2 is usual. 0
                    is plain cross-entropy.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_focus = 0;

    @Widget(
            title = "Weight of false positives",
            description =
                    """
                    What is labelled wrongly, in the overlap that is maximised. 0.5 beside 0.5 for false negatives is
                    Dice; other numbers make it Tversky's index.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_falsePositives = 0.5;

    @Widget(
            title = "Weight of false negatives",
            description =
                    """
                    What is missed. More than for false positives finds more of small structures, and more that is not
                    there.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_falseNegatives = 0.5;

    @Widget(
            title = "Overlap of each patch",
            description =
                    """
                    If on, the overlap is taken of each patch and averaged; if off, of all patches of a step together,
                    which is steadier where a label is in few patches.
                    """)
    boolean m_perSample = false;

    @Widget(
            title = "Weights of labels",
            description =
                    """
                    Numbers with commas between them that weight the cross-entropy: first the background's, then those
                    of the labels in rising order. Nothing: all 1.
                    """)
    String m_weights = "";

    @Widget(
            title = "Deep supervision",
            description =
                    "Whether coarser outputs of the network are trained, too; it learns faster.")
    boolean m_deepSupervision = true;

    @Widget(
            title = "Label to ignore",
            description =
                    """
                    Voxels with this label count nowhere, because nobody has looked at them; 0: none.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_ignored = 0;

    @Widget(
            title = "Regions",
            description =
                    """
                    Sets of labels that are found in place of the labels, and may overlap: names and labels with semicolons
                    between them, such as <tt>whole = 1, 2, 4; core = 1, 4; enhancing = 4</tt>, from large to small. Each
                    gets a probability and a Dice of its own. In predictions later ones are written over earlier ones. Nothing: the labels.
                    """)
    String m_regions = "";

    @Widget(
            title = "Labels of regions",
            description =
                    """
                    The label that is written for each region, in their order, such as <tt>2, 1, 4</tt>. Nothing: the
                    label that no later region has.
                    """)
    String m_regionLabels = "";

    List<Region> regions() {
        return Region.parse(m_regions, m_regionLabels);
    }

    LossOptions loss() {
        return new LossOptions(
                m_focus,
                m_falsePositives,
                m_falseNegatives,
                m_perSample,
                weights(),
                m_deepSupervision,
                m_ignored);
    }

    private List<Double> weights() {
        List<Double> weights = new ArrayList<>();
        for (String word : m_weights.isBlank() ? new String[0] : m_weights.split(",", -1)) {
            try {
                weights.add(Double.valueOf(word.trim()));
            } catch (NumberFormatException e) {
                throw new SegmentationException(
                        "'"
                                + word.trim()
                                + "' among the weights of labels is no number; write numbers such"
                                + " as 0.5, 1, 2.",
                        e);
            }
        }
        return weights;
    }

    OptimizationOptions optimization() {
        return new OptimizationOptions(
                OptimizationOptions.Method.valueOf(m_method.name()),
                OptimizationOptions.Decay.valueOf(m_decay.name()),
                m_weightDecay,
                m_average,
                m_patience);
    }
}
