/** Nodes made from an address. */
package org.knime.core.node.context.url;
