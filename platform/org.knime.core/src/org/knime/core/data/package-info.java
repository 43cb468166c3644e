/** Tables: cells, values, types, rows and their specifications. */
package org.knime.core.data;
