/** Computation of states. */
package org.knime.core.webui.node.dialog.defaultdialog.util.updates;
