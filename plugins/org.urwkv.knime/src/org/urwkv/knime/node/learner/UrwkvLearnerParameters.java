package org.urwkv.knime.node.learner;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;

/** Settings of the U-RWKV Learner node. */
final class UrwkvLearnerParameters implements NodeParameters {

    /** Sizes of the network. */
    enum Network {
        @Label("Tiny")
        TINY,
        @Label("Small")
        SMALL,
        @Label("Base")
        BASE
    }

    /** Who decides on the size of patches. */
    enum Patch {
        @Label("Automatic")
        AUTOMATIC,
        @Label("Fixed")
        FIXED
    }

    /** Which cases are held out. */
    enum Validation {
        @Label("Automatic")
        AUTOMATIC,
        @Label("Share")
        SHARE,
        @Label("None")
        NONE
    }

    interface PatchReference extends ParameterReference<Patch> {}

    interface ValidationReference extends ParameterReference<Validation> {}

    static final class IsFixedPatch implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(PatchReference.class).isOneOf(Patch.FIXED);
        }
    }

    static final class IsShare implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ValidationReference.class).isOneOf(Validation.SHARE);
        }
    }

    static final class UseSeed implements BooleanReference {}

    @Section(title = "Data")
    interface DataSection {}

    @Section(title = "Training")
    @After(DataSection.class)
    interface TrainingSection {}

    @Section(title = "Computer")
    @After(TrainingSection.class)
    interface ComputerSection {}

    @Layout(DataSection.class)
    @Widget(
            title = "Image column",
            description =
                    """
                    The volumes to learn from; if none is chosen, the last column of image volumes. All images need the
                    same number of channels.
                    """)
    @ChoicesProvider(Choices.Volumes.class)
    String m_imageColumn = "";

    @Layout(DataSection.class)
    @Widget(
            title = "Label column",
            description =
                    """
                    What is to be found in the images, on their grids; if none is chosen, the last column of label
                    volumes. 0 is the background.
                    """)
    @ChoicesProvider(Choices.Labels.class)
    String m_labelColumn = "";

    @Layout(DataSection.class)
    @Widget(
            title = "Validation",
            description =
                    """
                    Which cases are held out to see after each epoch how well the network does; the weights of the best
                    epoch are kept. Automatic: a tenth of the cases, at most 8, if there are at least 10. None: all
                    cases are trained on and the last weights are kept.
                    """)
    @ValueSwitchWidget
    @ValueReference(ValidationReference.class)
    Validation m_validation = Validation.AUTOMATIC;

    @Layout(DataSection.class)
    @Widget(
            title = "Share held out",
            description =
                    """
                    Which part of the cases is held out, above 0 and below 1. Much makes the choice of the best epoch
                    surer, little leaves more to learn from.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsShare.class, type = EffectType.SHOW)
    double m_validationShare = 0.1;

    @Layout(TrainingSection.class)
    @Widget(
            title = "Network",
            description =
                    """
                    Size of the network. Tiny learns on a processor in minutes; Small and Base can learn finer detail
                    from more cases, and want a GPU.
                    """)
    @ValueSwitchWidget
    Network m_network = Network.TINY;

    @Layout(TrainingSection.class)
    @Widget(
            title = "Epochs",
            description =
                    """
                    How often the cases are gone through, at least 1. Too few leave the network half trained; beyond
                    some number it no longer gets better.
                    """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_epochs = 20;

    @Layout(TrainingSection.class)
    @Widget(
            title = "Most minutes",
            description =
                    """
                    When this time is over the training ends and the model is kept, however many epochs are left; 0 sets
                    no limit. The learning rate is planned for whichever end comes first.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_minutes = 0;

    @Layout(TrainingSection.class)
    @Widget(
            title = "Use a fixed seed",
            description =
                    """
                    If on, equal cases, settings and threads give the same model on the same computer's CPU, bit for bit
                    (not on a GPU, and not if the time limit ends the training). If off, every run differs.
                    """)
    @ValueReference(UseSeed.class)
    boolean m_useSeed = true;

    @Layout(TrainingSection.class)
    @Widget(title = "Seed", description = "Where the random numbers start.")
    @Effect(predicate = UseSeed.class, type = EffectType.SHOW)
    long m_seed = 1;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Patch size",
            description =
                    """
                    How much of a volume the network sees at once. Automatic: the usual size of the cases, cut down to
                    what the network can take.
                    """)
    @ValueSwitchWidget
    @ValueReference(PatchReference.class)
    Patch m_patch = Patch.AUTOMATIC;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Patch x",
            description = "Voxels along the first axis, rounded up to what the network demands.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsFixedPatch.class, type = EffectType.SHOW)
    int m_patchX = 48;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Patch y",
            description = "Voxels along the second axis, rounded up to what the network demands.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsFixedPatch.class, type = EffectType.SHOW)
    int m_patchY = 48;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Patch z",
            description = "Voxels along the third axis, rounded up to what the network demands.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = IsFixedPatch.class, type = EffectType.SHOW)
    int m_patchZ = 32;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Batch size",
            description =
                    """
                    Patches a step; 0 chooses by itself. More make steadier steps and need more memory.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_batchSize = 0;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Steps an epoch",
            description = "Optimiser steps in an epoch; 0 goes about once through the cases.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_steps = 0;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Learning rate",
            description =
                    """
                    Highest learning rate, at most 1; 0 chooses what suits the network. Too high and the training
                    diverges, too low and it crawls.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_learningRate = 0;

    @Layout(ComputerSection.class)
    @Widget(
            title = "Device",
            description =
                    """
                    Where to compute: Automatic takes the first GPU if there is one, else the CPU. If the chosen GPU is
                    not there, the node warns and uses the CPU.
                    """)
    @ChoicesProvider(Choices.Devices.class)
    String m_device = "Automatic";

    @Advanced
    @Layout(ComputerSection.class)
    @Widget(
            title = "Threads",
            description =
                    """
                    Threads of the CPU that compute; 0 takes one for each core. One thread is slow but leaves the
                    computer to others.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_threads = 0;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_validation == Validation.SHARE && !(m_validationShare > 0 && m_validationShare < 1)) {
            throw new InvalidSettingsException(
                    "The share of cases held out is "
                            + m_validationShare
                            + "; it must lie above 0 and below 1.");
        }
        if (!(m_minutes >= 0)) {
            throw new InvalidSettingsException(
                    "The time limit is " + m_minutes + " minutes; it must not be negative.");
        }
        options(DeviceChoice.parse(m_device), m_seed);
    }

    /** The options of the training. */
    TrainingOptions options(Device device, long seed) throws InvalidSettingsException {
        try {
            return new TrainingOptions(
                    m_network.name(),
                    m_epochs,
                    m_minutes,
                    m_batchSize,
                    m_patch == Patch.FIXED ? new int[] {m_patchX, m_patchY, m_patchZ} : null,
                    m_steps,
                    m_learningRate,
                    heldOut(),
                    seed,
                    device,
                    m_threads);
        } catch (SegmentationException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private double heldOut() {
        return switch (m_validation) {
            case AUTOMATIC -> -1;
            case SHARE -> m_validationShare;
            case NONE -> 0;
        };
    }
}
