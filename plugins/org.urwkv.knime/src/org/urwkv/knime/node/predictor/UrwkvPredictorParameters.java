package org.urwkv.knime.node.predictor;

import java.util.List;
import java.util.TreeSet;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.prediction.Importance;
import org.urwkv.segmentation.prediction.Mirroring;
import org.urwkv.segmentation.prediction.Postprocessing;
import org.urwkv.segmentation.prediction.PredictionOptions;
import org.urwkv.segmentation.prediction.Uncertainty;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * Settings of the U-RWKV Predictor node. Settings that came later take their defaults where a saved
 * workflow lacks them; the defaults do what the node did without them.
 */
@LoadDefaultsForAbsentFields
final class UrwkvPredictorParameters implements NodeParameters {

    private static final int LARGEST_LABEL = 65535;

    /** Along which axes windows are also seen mirrored. */
    enum Views {
        @Label("Off")
        NONE,
        @Label("x and y")
        IN_PLANE,
        @Label("x, y and z")
        ALL
    }

    /** How much each voxel of a window counts. */
    enum Weighting {
        @Label("Gaussian")
        GAUSSIAN,
        @Label("nnU-Net")
        NNUNET,
        @Label("Constant")
        CONSTANT
    }

    /** The map of uncertainty. */
    enum UncertaintyMap {
        @Label("None")
        NONE,
        @Label("Entropy")
        ENTROPY,
        @Label("Disagreement")
        DISAGREEMENT
    }

    /** How probabilities and uncertainty are stored. */
    enum Storage {
        @Label("32-bit")
        FLOAT,
        @Label("8-bit")
        BYTE
    }

    /** In what precision convolutions are computed. */
    enum Convolutions {
        @Label("32-bit")
        FLOAT32,
        @Label("bfloat16")
        BFLOAT16
    }

    @Section(title = "Labels")
    interface LabelSection {}

    @Section(title = "Further results")
    @After(LabelSection.class)
    interface ResultSection {}

    @Section(title = "Windows")
    @Advanced
    @After(ResultSection.class)
    interface WindowSection {}

    @Section(title = "Computer")
    @After(WindowSection.class)
    interface ComputerSection {}

    @Layout(LabelSection.class)
    @Widget(
            title = "Image column",
            description =
                    """
                    The volumes to label; if none is chosen, the last column of image volumes. They need as many
                    channels as the images that the model was trained on, and may have any spacing.
                    """)
    @ChoicesProvider(Choices.VolumesOfSecondTable.class)
    @ValueReference(EstimateMessage.ImageColumnReference.class)
    String m_imageColumn = "";

    @Layout(LabelSection.class)
    @Widget(
            title = "Clean up as learned",
            description =
                    """
                    If on, only the largest connected part stays of those labels, and of all labels together, for which
                    that made the Dice of the cases better that were held out when the model was trained; the view of
                    the U-RWKV Learner tells which. With few such cases that may be chance. Of several models, what all
                    of them have learned is done. Off leaves the labels as they are predicted; what is set below is done
                    in either case.
                    """)
    boolean m_asLearned = false;

    @Layout(LabelSection.class)
    @Widget(
            title = "Keep largest part only",
            description =
                    """
                    If on, only the largest connected part of each label stays: right for organs that a body has once,
                    wrong for lesions and for pairs with one label.
                    """)
    boolean m_keepLargest = false;

    @Layout(LabelSection.class)
    @Widget(
            title = "Smallest part (mm³)",
            description =
                    """
                    Connected parts of a label with less volume than this are removed. 0 keeps all; a large value
                    removes small structures that are really there.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_smallestMm3 = 0;

    @Layout(LabelSection.class)
    @Widget(
            title = "Fill holes",
            description =
                    "If on, background that a label encloses on all sides becomes that label.")
    boolean m_fillHoles = false;

    @Layout(ResultSection.class)
    @Widget(
            title = "Probabilities of labels",
            description =
                    """
                    Numbers of labels, such as 1, 3: for each of them a column with its probability in every voxel, from 0
                    to 1, is appended; 0 is the background. Empty: none. Each is as large as the image.
                    """)
    @ValueReference(EstimateMessage.ProbabilitiesReference.class)
    String m_probabilities = "";

    @Layout(ResultSection.class)
    @Widget(
            title = "Uncertainty",
            description =
                    """
                    A column with a map from 0 to 1. Entropy is 0 where one label is certain and 1 where all are equally
                    probable. Disagreement, for several models, is 0 where all say the same: the entropy of their mean less
                    the mean of their entropies.
                    """)
    @ValueSwitchWidget
    @ValueReference(EstimateMessage.UncertaintyReference.class)
    UncertaintyMap m_uncertainty = UncertaintyMap.NONE;

    @Layout(ResultSection.class)
    @Widget(
            title = "Stored as",
            description =
                    """
                    How probabilities and uncertainty are stored: as 32-bit floating point numbers, or in a quarter of
                    the space in 255 steps.
                    """)
    @ValueSwitchWidget
    Storage m_storage = Storage.FLOAT;

    @Layout(WindowSection.class)
    @Widget(
            title = "Overlap of windows",
            description =
                    """
                    Share of a window that its neighbour covers too, from 0 to 0.9. 0 is fastest and may show seams; each
                    step to 0.5 and 0.75 takes about eight times as long as the one before, for a little better edges.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @ValueReference(EstimateMessage.OverlapReference.class)
    double m_overlap = 0.5;

    @Layout(WindowSection.class)
    @Widget(
            title = "Weight of voxels",
            description =
                    """
                    How much voxels count where windows overlap: less towards the edges of a window (Gaussian, as MONAI
                    or as nnU-Net defines it), or all the same.
                    """)
    @ValueSwitchWidget
    Weighting m_importance = Weighting.GAUSSIAN;

    @Layout(WindowSection.class)
    @Widget(
            title = "Mirrored views",
            description =
                    """
                    Whether each window is also seen mirrored and the results are averaged. Often a little better for a
                    model that was trained on mirrored images; takes four times as long along x and y, eight times along
                    all axes.
                    """)
    @ValueSwitchWidget
    @ValueReference(EstimateMessage.MirroringReference.class)
    Views m_mirroring = Views.NONE;

    @Layout(WindowSection.class)
    @Widget(
            title = "Windows at once",
            description =
                    """
                    How many windows are computed together; 0 takes one on a CPU and four on a GPU. More keep a GPU
                    busier and take more of its memory; if that does not suffice, fewer are taken, and at last the CPU.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @ValueReference(EstimateMessage.BatchReference.class)
    int m_batch = 0;

    @Layout(ComputerSection.class)
    @TextMessage(EstimateMessage.class)
    Void m_estimate;

    @Layout(ComputerSection.class)
    @Widget(
            title = "Device",
            description =
                    """
                    Where to compute: Automatic takes the first GPU if there is one, else the CPU. If the chosen GPU is
                    not there, the node warns and uses the CPU.
                    """)
    @ChoicesProvider(Choices.Devices.class)
    @ValueReference(EstimateMessage.DeviceReference.class)
    String m_device = "Automatic";

    @Advanced
    @Layout(ComputerSection.class)
    @Widget(
            title = "Threads",
            description = "Threads of the CPU that compute; 0 takes one for each core.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @ValueReference(EstimateMessage.ThreadsReference.class)
    int m_threads = 0;

    @Advanced
    @Layout(ComputerSection.class)
    @Widget(
            title = "Convolutions",
            description =
                    """
                    Precision of the convolutions. bfloat16 is faster on processors with instructions for it (AMX,
                    AVX512-BF16) and on GPUs, slower on others, and changes few voxels.
                    """)
    @ValueSwitchWidget
    Convolutions m_convolutions = Convolutions.FLOAT32;

    @Layout(ComputerSection.class)
    @Widget(
            title = "Fail on first error",
            description =
                    """
                    If on, the first volume that cannot be labelled ends the node. If off, its row has a missing value
                    that holds the reason, and the node warns once at its end.
                    """)
    boolean m_failOnFirstError = false;

    @Override
    public void validate() throws InvalidSettingsException {
        DeviceChoice.parse(m_device);
        check(
                m_threads >= 0,
                "The number of threads is " + m_threads + "; it must not be negative.");
        check(m_batch >= 0, "There are " + m_batch + " windows at once; 0 is the fewest.");
        check(
                m_smallestMm3 >= 0,
                "The smallest part has " + m_smallestMm3 + " mm³; it must not be negative.");
        check(
                m_overlap >= 0 && m_overlap <= PredictionOptions.MOST_OVERLAP,
                "The overlap of windows is "
                        + m_overlap
                        + "; it must lie between 0 and "
                        + PredictionOptions.MOST_OVERLAP
                        + ".");
        probabilityLabels();
    }

    private static void check(boolean holds, String sentence) throws InvalidSettingsException {
        if (!holds) {
            throw new InvalidSettingsException(sentence);
        }
    }

    /** The labels of which probabilities are wanted, ascending. */
    List<Integer> probabilityLabels() throws InvalidSettingsException {
        TreeSet<Integer> labels = new TreeSet<>();
        for (String word : m_probabilities.trim().split("[\\s,;]+")) {
            boolean number = word.matches("\\d{1,5}") && Integer.parseInt(word) <= LARGEST_LABEL;
            check(
                    word.isEmpty() || number,
                    "'"
                            + word
                            + "' among the probabilities of labels is no label; write numbers such as"
                            + " 1, 3.");
            if (number) {
                labels.add(Integer.parseInt(word));
            }
        }
        return List.copyOf(labels);
    }

    /** How to predict. */
    PredictionOptions options() throws InvalidSettingsException {
        return new PredictionOptions(
                m_threads,
                m_overlap,
                Importance.valueOf(m_importance.name()),
                Mirroring.valueOf(m_mirroring.name()),
                m_batch,
                Precision.valueOf(m_convolutions.name()),
                probabilityLabels(),
                Uncertainty.valueOf(m_uncertainty.name()));
    }

    /** What is done to the labels. */
    Postprocessing postprocessing() {
        return new Postprocessing(m_keepLargest, m_smallestMm3, m_fillHoles);
    }

    /** A volume of values from 0 to 1 as it is stored. */
    Volume stored(Volume map) {
        if (m_storage == Storage.FLOAT) {
            return map;
        }
        float[] values = map.floats(0);
        byte[] steps = new byte[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(255 * values[i]);
        }
        return Volume.of(map.geometry(), VoxelType.UINT8, 1, steps, 1 / 255.0, 0);
    }
}
