/** Making tables row by row and column by column. */
package org.knime.core.data.container;
