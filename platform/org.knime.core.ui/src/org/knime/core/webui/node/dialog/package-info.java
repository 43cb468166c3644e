/** Dialogs that are pages. */
package org.knime.core.webui.node.dialog;
