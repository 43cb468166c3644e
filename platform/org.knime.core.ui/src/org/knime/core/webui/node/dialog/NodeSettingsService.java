package org.knime.core.webui.node.dialog;

/** Reads and writes the settings that a dialog shows; nothing shows dialogs here. */
public interface NodeSettingsService {}
