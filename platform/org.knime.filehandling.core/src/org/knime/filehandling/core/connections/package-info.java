/** File systems, and places in them. */
package org.knime.filehandling.core.connections;
