/** The default cells, rows and tables. */
package org.knime.core.data.def;
