/** Ports that the user can change. */
package org.knime.core.node.context.ports;
