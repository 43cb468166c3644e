/** Branches that are not executed. */
package org.knime.core.node.port.inactive;
