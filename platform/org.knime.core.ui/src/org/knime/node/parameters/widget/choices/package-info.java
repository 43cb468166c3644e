/** Controls with choices. */
package org.knime.node.parameters.widget.choices;
