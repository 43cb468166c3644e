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
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.knime.node.Choices;

/** Settings of the Volume Reader node. */
@SuppressWarnings("restriction")
final class VolumeReaderParameters implements NodeParameters {

    @Section(title = "Without an input table")
    interface FolderSection {}

    @Section(title = "With an input table")
    @After(FolderSection.class)
    interface TableSection {}

    @Section(title = "Failures")
    @After(TableSection.class)
    interface FailureSection {}

    static final class ReadLabels implements BooleanReference {}

    @Layout(FolderSection.class)
    @Widget(
            title = "Images",
            description =
                    """
                    A folder whose volumes (.nii and .nii.gz) are read in the order of their names, or one file. Other
                    files and subfolders are left alone. Not used if an input table is connected.
                    """)
    @FileReaderWidget(fileExtensions = {"nii", "nii.gz"})
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
                    A folder with one label volume an image, of the same file name; or one file if the image is one
                    file. Labels are whole numbers from 0 (background) to 65535 on the grid of the image.
                    """)
    @FileReaderWidget(fileExtensions = {"nii", "nii.gz"})
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
    }
}
