/** Controls. */
package org.knime.node.parameters.widget;
