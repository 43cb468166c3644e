/** Node models that only rearrange columns. */
package org.knime.core.node.streamable.simple;
