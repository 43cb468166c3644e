/** Messages inside a dialog. */
package org.knime.node.parameters.widget.message;
