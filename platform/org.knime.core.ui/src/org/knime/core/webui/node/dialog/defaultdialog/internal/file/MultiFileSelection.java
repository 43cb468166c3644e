package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persistable;

/**
 * A choice of files: a place and what is meant there.
 *
 * @param <F> the filters
 */
public final class MultiFileSelection<F extends FileChooserFilters>
        implements Persistable, WidgetGroup {
    /** What is meant at the place. */
    public MultiFileSelectionMode m_filterMode = MultiFileSelectionMode.FILE;

    /** The place. */
    public FSLocation m_path;

    /** Whether folders are searched to any depth. */
    public boolean m_includeSubfolders;

    /** The filters. */
    public F m_filters;

    /** A choice at the given place. */
    public MultiFileSelection(MultiFileSelectionMode filterMode, F filters, FSLocation path) {
        m_filterMode = filterMode;
        m_filters = Objects.requireNonNull(filters, "filters");
        m_path = Objects.requireNonNull(path, "path");
    }

    /** A choice at the default place. */
    public MultiFileSelection(MultiFileSelectionMode filterMode, F filters) {
        this(filterMode, filters, new FSLocation(FSCategory.LOCAL, ""));
    }

    MultiFileSelection() {}

    /** The place. */
    public FSLocation getFSLocation() {
        return m_path;
    }

    /**
     * Checks that a place is chosen.
     *
     * @throws InvalidSettingsException if none is
     */
    public void validate() throws InvalidSettingsException {
        FileLocations.validate(m_path);
    }
}
