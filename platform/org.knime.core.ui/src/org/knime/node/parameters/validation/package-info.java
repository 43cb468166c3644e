/** Checks of single values. */
package org.knime.node.parameters.validation;
