/** Executing row by row. */
package org.knime.core.node.streamable;
