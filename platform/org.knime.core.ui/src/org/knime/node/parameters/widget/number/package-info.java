/** Controls of numbers. */
package org.knime.node.parameters.widget.number;
