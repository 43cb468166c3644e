/** Options of controls. */
package org.knime.core.webui.node.dialog.defaultdialog.jsonforms.renderers.options;
