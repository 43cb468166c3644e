package org.urwkv.knime.node.learner;

import java.nio.file.Path;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelectionWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileWriterWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.SingleFileSelectionMode;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.SuggestionsProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.node.learner.LearnerChoices.Convolutions;
import org.urwkv.knime.node.learner.LearnerChoices.IfCheckpoint;
import org.urwkv.knime.node.learner.LearnerChoices.Intensities;
import org.urwkv.knime.node.learner.LearnerChoices.IsFixedPatch;
import org.urwkv.knime.node.learner.LearnerChoices.IsPlanar;
import org.urwkv.knime.node.learner.LearnerChoices.IsShare;
import org.urwkv.knime.node.learner.LearnerChoices.KeepCheckpoints;
import org.urwkv.knime.node.learner.LearnerChoices.Network;
import org.urwkv.knime.node.learner.LearnerChoices.NetworkReference;
import org.urwkv.knime.node.learner.LearnerChoices.Patch;
import org.urwkv.knime.node.learner.LearnerChoices.PatchReference;
import org.urwkv.knime.node.learner.LearnerChoices.PlanarBehaviour;
import org.urwkv.knime.node.learner.LearnerChoices.UseSeed;
import org.urwkv.knime.node.learner.LearnerChoices.Validation;
import org.urwkv.knime.node.learner.LearnerChoices.ValidationReference;
import org.urwkv.knime.node.learner.LearnerSections.AugmentationSection;
import org.urwkv.knime.node.learner.LearnerSections.CheckpointSection;
import org.urwkv.knime.node.learner.LearnerSections.ComputerSection;
import org.urwkv.knime.node.learner.LearnerSections.DataSection;
import org.urwkv.knime.node.learner.LearnerSections.LossSection;
import org.urwkv.knime.node.learner.LearnerSections.TrainingSection;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.training.CheckpointOptions;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.segmentation.training.TrainingOptionsBuilder;
import org.urwkv.torch.Device;

/**
 * Settings of the U-RWKV Learner node. Settings that came later take their defaults where a saved
 * workflow lacks them.
 */
@LoadDefaultsForAbsentFields
@SuppressWarnings("restriction")
final class UrwkvLearnerParameters implements NodeParameters {

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
            title = "Standardise intensities",
            description =
                    """
                    Of each case: every image by its own mean and standard deviation, for MRI and microscopy. Of all cases,
                    clipped: cut off at the 0.5 and 99.5 percentile of all labelled voxels and by their mean and
                    deviation, for CT, where intensities have a meaning.
                    """)
    @ValueSwitchWidget
    Intensities m_intensities = Intensities.Z_SCORE;

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
                    Automatic takes Planar Small if every case is a single slice (photographs, microscopy, X-rays), else
                    Tiny. Tiny, Small and Base see volumes: Tiny learns on a processor in minutes; Small and Base can
                    learn finer detail from more cases, and want a GPU. Planar Small and Planar Base see slices: images,
                    or the slices of a volume along its third axis one by one, without their neighbours; use them for
                    volumes of few thick slices.
                    """)
    @ValueReference(NetworkReference.class)
    Network m_network = Network.AUTOMATIC;

    @Advanced
    @Layout(TrainingSection.class)
    @Widget(
            title = "Planar network",
            description =
                    """
                    Clean: neighbouring pixels are mixed and the second, transposed branch is turned back, as intended.
                    As published: with what the authors' code does instead, to compare with their figures; patches are
                    then square.
                    """)
    @ValueSwitchWidget
    @Effect(predicate = IsPlanar.class, type = EffectType.SHOW)
    PlanarBehaviour m_planarBehaviour = PlanarBehaviour.CLEAN;

    @Layout(TrainingSection.class)
    @Widget(
            title = "Epochs",
            description =
                    """
                    How often the cases are gone through; 0: as often as the time limit has room for, or 60 times
                    without one. Too few leave the network half trained; beyond some number it no longer gets better.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_epochs = 0;

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

    @Layout(LossSection.class)
    LossParameters m_loss = new LossParameters();

    @Layout(AugmentationSection.class)
    AugmentationParameters m_augmentation = new AugmentationParameters();

    @Layout(CheckpointSection.class)
    @Widget(
            title = "Keep checkpoints",
            description =
                    """
                    If on, the state of the training is written to a folder after every epoch and every few minutes. If
                    the node is cancelled or the computer goes down, the next run goes on from there, and with the same
                    threads ends with the same model as if nothing had happened. A file named <tt>stop</tt> that you put into
                    the folder ends the training after the current step, and the model is kept. The page <tt>training.html</tt>
                    there shows the curves while the training runs. Needs a fixed seed.
                    """)
    @ValueReference(KeepCheckpoints.class)
    boolean m_keepCheckpoints = false;

    @Layout(CheckpointSection.class)
    @Widget(
            title = "Checkpoint folder",
            description =
                    """
                    A folder for this training alone; it is made if it does not exist. A checkpoint takes five times the
                    size of the model. It is refused if cases or settings other than limits, device and
                    threads have changed.
                    """)
    @FileWriterWidget
    @FileSelectionWidget(SingleFileSelectionMode.FOLDER)
    @Effect(predicate = KeepCheckpoints.class, type = EffectType.SHOW)
    FileSelection m_checkpointFolder = new FileSelection();

    @Layout(CheckpointSection.class)
    @Widget(
            title = "If there is a checkpoint",
            description =
                    """
                    Go on from it: also if the training was finished and has more epochs or minutes now. Begin anew: it
                    is replaced.
                    """)
    @ValueSwitchWidget
    @Effect(predicate = KeepCheckpoints.class, type = EffectType.SHOW)
    IfCheckpoint m_ifCheckpoint = IfCheckpoint.GO_ON;

    @Advanced
    @Layout(CheckpointSection.class)
    @Widget(
            title = "Minutes between checkpoints",
            description =
                    """
                    How much can be lost at most in epochs that take longer; there is a checkpoint after each epoch
                    besides.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = KeepCheckpoints.class, type = EffectType.SHOW)
    double m_checkpointMinutes = 5;

    @Layout(ComputerSection.class)
    @Widget(
            title = "Device",
            description =
                    """
                    Where to compute: Automatic takes the first GPU if there is one, else the CPU. Several GPUs, written
                    as GPU 0, GPU 1, or All GPUs, share the patches of each batch; the model is that of one GPU but for
                    rounding. They need a batch size of at least their number, since the automatic one does not grow with
                    them. Planar networks use only the first. If a chosen GPU is not there, the node warns and uses the
                    others, or the CPU.
                    """)
    @SuggestionsProvider(Choices.SeveralDevices.class)
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

    @Advanced
    @Layout(ComputerSection.class)
    @Widget(
            title = "Convolutions",
            description =
                    """
                    Precision of the convolutions of volumetric networks. Automatic takes bfloat16 on processors that
                    multiply matrices of it (AMX; known on Linux only), where a training is about a third faster and the
                    labels are as good, else 32-bit. Models are the same on different computers only if the precision is.
                    """)
    @ValueSwitchWidget
    Convolutions m_convolutions = Convolutions.AUTOMATIC;

    @Advanced
    @Layout(ComputerSection.class)
    @Widget(
            title = "Most memory (GB)",
            description =
                    """
                    How much memory steps may take, about, on all devices together; batch and patch become smaller to fit, and the node ends if
                    even the smallest do not. The cases in memory come on top. 0 sets no limit.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_memory = 0;

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
        if (m_keepCheckpoints && !m_useSeed) {
            throw new InvalidSettingsException(
                    "Checkpoints need a fixed seed; turn on 'Use a fixed seed', or checkpoints"
                            + " off.");
        }
        options(DeviceChoice.parseSeveral(m_device, () -> 1), m_seed, null);
    }

    /**
     * The options of the training.
     *
     * @param devices where to compute
     * @param checkpointFolder the open folder of checkpoints; null for none
     */
    TrainingOptions options(List<Device> devices, long seed, Path checkpointFolder)
            throws InvalidSettingsException {
        try {
            TrainingOptionsBuilder options =
                    TrainingOptions.builder()
                            .preset(preset())
                            .epochs(m_epochs)
                            .maxMinutes(m_minutes)
                            .batchSize(m_batchSize)
                            .stepsPerEpoch(m_steps)
                            .learningRate(m_learningRate)
                            .validationFraction(heldOut())
                            .seed(seed)
                            .devices(devices)
                            .threads(m_threads)
                            .normalization(Normalization.Method.valueOf(m_intensities.name()))
                            .loss(m_loss.loss())
                            .regions(m_loss.regions())
                            .optimization(m_loss.optimization())
                            .augmentation(m_augmentation.options())
                            .memoryGigabytes(m_memory)
                            .precision(m_convolutions.precision())
                            .checkpoints(
                                    new CheckpointOptions(
                                            checkpointFolder,
                                            m_checkpointMinutes,
                                            m_ifCheckpoint == IfCheckpoint.GO_ON));
            if (m_patch == Patch.FIXED) {
                options.patchSize(m_patchX, m_patchY, m_patchZ);
            }
            return options.build();
        } catch (SegmentationException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private String preset() {
        boolean published = m_planarBehaviour == PlanarBehaviour.REFERENCE;
        return m_network.isPlanar() && published ? m_network + "_REFERENCE" : m_network.name();
    }

    private double heldOut() {
        return switch (m_validation) {
            case AUTOMATIC -> -1;
            case SHARE -> m_validationShare;
            case NONE -> 0;
        };
    }
}
