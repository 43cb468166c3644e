/** Where the controls of a dialog stand. */
package org.knime.node.parameters.layout;
