package org.urwkv.knime.node.modelwriter;

import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileWriterWidget;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;

/** Settings of the U-RWKV Model Writer node. */
@LoadDefaultsForAbsentFields
@SuppressWarnings("restriction")
final class ModelWriterParameters implements NodeParameters {

    /** What is written. */
    enum Format {
        @Label("Model (.urwkv)")
        MODEL(".urwkv"),
        @Label("TorchScript (.pt)")
        TORCHSCRIPT(".pt");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The ending of file names, with its dot. */
        String ending() {
            return ending;
        }
    }

    /** What happens to a file that is there already. */
    enum IfExists {
        @Label("Fail")
        FAIL,
        @Label("Overwrite")
        OVERWRITE
    }

    @Widget(
            title = "File",
            description =
                    """
                    Where the model is written. If the name has no ending, that of the format is added.
                    """)
    @FileWriterWidget
    FileSelection m_file = new FileSelection();

    @Widget(
            title = "Format",
            description =
                    """
                    Model is what the U-RWKV Model Reader reads. TorchScript is for other programs with PyTorch, and
                    cannot be read back.
                    """)
    @ValueSwitchWidget
    Format m_format = Format.MODEL;

    @Widget(
            title = "If the file exists",
            description = "Fail ends the node before the file is touched, Overwrite replaces it.")
    @ValueSwitchWidget
    IfExists m_ifExists = IfExists.FAIL;

    @Widget(
            title = "Create missing folders",
            description = "If off, a folder that does not exist ends the node.")
    boolean m_createFolders = true;
}
