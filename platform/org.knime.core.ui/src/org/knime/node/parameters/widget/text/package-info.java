/** Controls of texts. */
package org.knime.node.parameters.widget.text;
