/** Ports that carry only flow variables. */
package org.knime.core.node.port.flowvariable;
