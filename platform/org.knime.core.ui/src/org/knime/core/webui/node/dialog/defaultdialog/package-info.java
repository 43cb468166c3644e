/** Dialogs made of a class of parameters. */
package org.knime.core.webui.node.dialog.defaultdialog;
