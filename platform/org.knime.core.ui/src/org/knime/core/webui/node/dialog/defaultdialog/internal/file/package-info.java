/** Parameters that hold a file or folder. */
package org.knime.core.webui.node.dialog.defaultdialog.internal.file;
