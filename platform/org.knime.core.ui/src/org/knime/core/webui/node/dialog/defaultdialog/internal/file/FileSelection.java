package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.persistence.Persistable;

/** One file or folder. */
public final class FileSelection implements Persistable {
    /** Where it is. */
    public FSLocation m_path;

    /** Nothing chosen yet. */
    public FileSelection() {
        this(new FSLocation(FSCategory.LOCAL, ""));
    }

    /** The file or folder at the given place. */
    public FileSelection(FSLocation fsLocation) {
        m_path = fsLocation;
    }

    /** Where it is. */
    public FSLocation getFSLocation() {
        return m_path;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof FileSelection other && Objects.equals(m_path, other.m_path);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(m_path);
    }

    /**
     * Checks that something is chosen.
     *
     * @throws InvalidSettingsException if nothing is
     */
    public void validate() throws InvalidSettingsException {
        FileLocations.validate(m_path);
    }
}
