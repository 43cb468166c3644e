/** Settings that hold one choice. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;
