/** Descriptions of nodes, made in code. */
package org.knime.node.impl.description;
