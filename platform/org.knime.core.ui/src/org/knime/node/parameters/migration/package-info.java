/** How settings of earlier releases are loaded. */
package org.knime.node.parameters.migration;
