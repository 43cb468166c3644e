/** Evaluation of the conditions of effects. */
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;
