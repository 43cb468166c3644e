/** Views as pages. */
package org.knime.core.node.wizard.page;
