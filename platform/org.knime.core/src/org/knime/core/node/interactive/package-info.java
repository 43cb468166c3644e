/** Nodes that execute again on the wish of a view. */
package org.knime.core.node.interactive;
