package org.urwkv.knime.node.modelreader;

import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileReaderWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;

/** Settings of the U-RWKV Model Reader node. */
@LoadDefaultsForAbsentFields
@SuppressWarnings("restriction")
final class ModelReaderParameters implements NodeParameters {

    @Widget(title = "File", description = "A model file, as a U-RWKV Model Writer wrote it.")
    @FileReaderWidget(fileExtensions = {"urwkv"})
    FileSelection m_file = new FileSelection();
}
