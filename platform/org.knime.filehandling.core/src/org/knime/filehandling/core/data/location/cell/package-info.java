/** Cells that hold places. */
package org.knime.filehandling.core.data.location.cell;
