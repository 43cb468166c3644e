/** Places as values. */
package org.knime.filehandling.core.data.location;
