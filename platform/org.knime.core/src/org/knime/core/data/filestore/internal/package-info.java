/** Who owns the files of cells and port objects. */
package org.knime.core.data.filestore.internal;
