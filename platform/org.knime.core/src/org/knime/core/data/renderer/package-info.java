/** Painters of cells. */
package org.knime.core.data.renderer;
