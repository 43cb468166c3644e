/** From places to paths. */
package org.knime.filehandling.core.connections.location;
