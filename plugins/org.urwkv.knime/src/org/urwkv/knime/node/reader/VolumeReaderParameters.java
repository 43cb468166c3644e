package org.urwkv.knime.node.reader;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileReaderWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelectionWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.SingleFileSelectionMode;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.volume.Geometry;

/**
 * Settings of the Volume Reader node. Settings that came later take their defaults where a saved
 * workflow lacks them.
 */
@LoadDefaultsForAbsentFields
@SuppressWarnings("restriction")
final class VolumeReaderParameters implements NodeParameters {

    @Section(title = "Without an input table")
    interface FolderSection {}

    @Section(title = "With an input table")
    @After(FolderSection.class)
    interface TableSection {}

    @Section(title = "Labels on their images")
    @After(TableSection.class)
    interface GridSection {}

    @Section(title = "Images with several values a voxel")
    @After(GridSection.class)
    interface ChannelSection {}

    @Section(title = "Failures")
    @After(ChannelSection.class)
    interface FailureSection {}

    /** What is done with labels that do not lie on their image. */
    enum OtherGrid {
        @Label("Refuse")
        REFUSE,
        @Label("Resample")
        RESAMPLE
    }

    /** Which values of a voxel are read. */
    enum Channels {
        @Label("All")
        ALL,
        @Label("First")
        FIRST,
        @Label("Grey")
        GREY,
        @Label("Red, green, blue")
        RGB
    }

    static final class ReadLabels implements BooleanReference {}

    @Layout(FolderSection.class)
    @Widget(
            title = "Images",
            description =
                    """
                    A folder or one file. In a folder each volume file (NIfTI, NRRD, MetaImage, Analyze, PNG, TIFF,
                    JPEG) and each DICOM series is a case; PNG, TIFF and JPEG files beside volumes of other formats are
                    previews and left out. If there is none, each DICOM series in the folders below is a case,
                    named as its folder. Cases come in the order of their names; other files are left alone. One
                    DICOM file stands for the series that it belongs to. Not used if an input table is connected.
                    """)
    @FileReaderWidget(
            fileExtensions = {
                "nii", "nii.gz", "nrrd", "nhdr", "mha", "mhd", "hdr", "png", "tif", "tiff", "jpg",
                "jpeg", "dcm"
            })
    @FileSelectionWidget(SingleFileSelectionMode.FILE_OR_FOLDER)
    FileSelection m_images = new FileSelection();

    @Layout(FolderSection.class)
    @Widget(
            title = "Read labels",
            description =
                    "Whether a second folder holds a label volume of the same name for each image.")
    @ValueReference(ReadLabels.class)
    boolean m_readLabels = false;

    @Layout(FolderSection.class)
    @Widget(
            title = "Labels",
            description =
                    """
                    A folder with one label volume an image, of the same file name or with the ending of another
                    format (for a DICOM series: named as the case); or one file if there is one image. Labels are whole
                    numbers from 0 (background) to 65535.
                    """)
    @FileReaderWidget(
            fileExtensions = {
                "nii", "nii.gz", "nrrd", "nhdr", "mha", "mhd", "hdr", "png", "tif", "tiff", "jpg",
                "jpeg", "dcm"
            })
    @FileSelectionWidget(SingleFileSelectionMode.FILE_OR_FOLDER)
    @Effect(predicate = ReadLabels.class, type = EffectType.SHOW)
    FileSelection m_labels = new FileSelection();

    @Advanced
    @Layout(FolderSection.class)
    @Widget(
            title = "Skip first cases",
            description =
                    """
                    How many cases of the folder, in the order of their names, are left out; 0 begins with the first.
                    Together with the next setting it splits a folder into training and test cases.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_skip = 0;

    @Advanced
    @Layout(FolderSection.class)
    @Widget(title = "Most cases", description = "How many cases are read at most; 0 reads all.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_limit = 0;

    @Layout(TableSection.class)
    @Widget(
            title = "Path column",
            description =
                    """
                    The column that says where the images are; if none is chosen, the last column of paths. Not used
                    without an input table.
                    """)
    @ChoicesProvider(Choices.Paths.class)
    String m_pathColumn = "";

    @Layout(TableSection.class)
    @Widget(
            title = "Label path column",
            description =
                    "The column that says where the labels are; if none is chosen, no labels are read.")
    @ChoicesProvider(Choices.Paths.class)
    String m_labelPathColumn = "";

    @Layout(GridSection.class)
    @Widget(
            title = "Labels on another grid",
            description =
                    """
                    What happens if the voxels of a label volume do not lie where those of its image lie. Refuse: the
                    case fails, and the message says what differs. Resample: each voxel of the image gets the label of
                    the nearest label voxel; far outside of the labels it is 0.
                    """)
    @ValueSwitchWidget
    OtherGrid m_labelsOnAnotherGrid = OtherGrid.REFUSE;

    @Advanced
    @Layout(GridSection.class)
    @Widget(
            title = "Tolerance (mm)",
            description =
                    """
                    How far the same voxel may lie apart in a label volume and its image before they count as being on
                    different grids. The default allows for headers rounded to single precision; 0 wants equal
                    numbers; half a voxel or more would hide labels that are shifted. Within the tolerance the labels
                    get the grid of their image.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_gridToleranceMm = Geometry.DEFAULT_TOLERANCE_MM;

    @Layout(ChannelSection.class)
    @Widget(
            title = "Channels and points in time",
            description =
                    """
                    All: colours, the fourth axis (time, or the sequences of an examination) and the fifth become
                    channels of one image. First: only the first of them is kept, such as one point in time or the
                    red of a colour image. The last two bring grey and coloured images together, because a network
                    takes images of one number of channels. Grey: coloured images become their brightness (ITU-R
                    BT.601), which loses what only colours tell. Red, green, blue: grey images get three equal
                    channels, which loses nothing and takes three times the memory.
                    """)
    @ValueSwitchWidget
    Channels m_channels = Channels.ALL;

    @Layout(FailureSection.class)
    @Widget(
            title = "Fail on first error",
            description =
                    """
                    If on, a file that cannot be read, or a label volume that does not belong to its image, ends the
                    node. If off, the row has missing values that hold the reason, and the node warns once at its end.
                    """)
    boolean m_failOnFirstError = true;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_skip < 0) {
            throw new InvalidSettingsException(
                    "The number of cases to skip is " + m_skip + "; it must not be negative.");
        }
        if (m_limit < 0) {
            throw new InvalidSettingsException(
                    "The largest number of cases is "
                            + m_limit
                            + "; it must not be negative (0 reads all).");
        }
        if (!(m_gridToleranceMm >= 0) || Double.isInfinite(m_gridToleranceMm)) {
            throw new InvalidSettingsException(
                    "The tolerance is " + m_gridToleranceMm + " mm; it must not be negative.");
        }
    }
}
