/** How parameters become settings. */
package org.knime.node.parameters.persistence;
