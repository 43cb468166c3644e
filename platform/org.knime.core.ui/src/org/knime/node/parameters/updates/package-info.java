/** Values, choices and visibility that depend on other parameters or on the input. */
package org.knime.node.parameters.updates;
