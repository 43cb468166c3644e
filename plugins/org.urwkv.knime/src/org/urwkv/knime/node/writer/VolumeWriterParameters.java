package org.urwkv.knime.node.writer;

import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelectionWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileWriterWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.SingleFileSelectionMode;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.urwkv.knime.node.Choices;

/**
 * Settings of the Volume Writer node. Settings that came later take their defaults where a saved
 * workflow lacks them.
 */
@LoadDefaultsForAbsentFields
@SuppressWarnings("restriction")
final class VolumeWriterParameters implements NodeParameters {

    /** What is written. */
    enum Format {
        @Label("NIfTI (.nii.gz)")
        NIFTI(".nii.gz"),
        @Label("NRRD (.nrrd)")
        NRRD(".nrrd"),
        @Label("MetaImage (.mha)")
        METAIMAGE(".mha");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The ending of file names, with its dot. */
        String ending() {
            return ending;
        }
    }

    /** How the voxels of images are written; labels are whole numbers. */
    enum ImageType {
        @Label("As they are")
        OWN,
        @Label("32-bit float")
        FLOAT32
    }

    /** What happens to a file that is there already. */
    enum IfExists {
        @Label("Fail")
        FAIL,
        @Label("Overwrite")
        OVERWRITE,
        @Label("Skip")
        SKIP
    }

    @Widget(
            title = "Column",
            description =
                    """
                    The volumes to write, images or labels; if none is chosen, the last column of volumes.
                    """)
    @ChoicesProvider(Choices.Volumes.class)
    String m_column = "";

    @Widget(title = "Folder", description = "Where the files are written.")
    @FileWriterWidget
    @FileSelectionWidget(SingleFileSelectionMode.FOLDER)
    FileSelection m_folder = new FileSelection();

    @Widget(
            title = "Format",
            description =
                    """
                    NIfTI is what most programs for medical images read, and keeps positions in single precision. NRRD
                    and MetaImage, for programs built on ITK such as 3D Slicer, keep them in double precision but no
                    scaling: a volume with a slope is written there as 32-bit floating point numbers.
                    """)
    @ValueSwitchWidget
    Format m_format = Format.NIFTI;

    @Widget(
            title = "Voxels of images",
            description =
                    """
                    As they are keeps the type of the voxels and, in NIfTI files, their scaling, so that nothing is
                    rounded and CT stays small. 32-bit float writes real values, for programs that know no scaling.
                    Label volumes are always written as whole numbers.
                    """)
    @ValueSwitchWidget
    ImageType m_imageType = ImageType.OWN;

    @Widget(
            title = "File names",
            description =
                    """
                    The column with the names of the files, to which the ending of the format is added; characters that
                    file names cannot have become underscores. If none is chosen, the column <tt>Case</tt> or, without one,
                    the row IDs.
                    """)
    @ChoicesProvider(Choices.Texts.class)
    String m_nameColumn = "";

    @Widget(
            title = "If a file exists",
            description =
                    """
                    Fail ends the node before the file is touched, Overwrite replaces it, Skip leaves it as it is.
                    """)
    @ValueSwitchWidget
    IfExists m_ifExists = IfExists.FAIL;

    @Widget(
            title = "Create missing folders",
            description = "If off, a folder that does not exist ends the node.")
    boolean m_createFolders = true;
}
