package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import org.knime.node.parameters.updates.StateProvider;

/** Stands for "no provider". */
abstract class NoText implements StateProvider<String> {}
