package org.urwkv.standin.internal;

import java.io.File;
import java.io.IOException;
import org.knime.core.data.IDataRepository;
import org.knime.core.util.FileUtil;

/**
 * Where tables are written.
 *
 * @param folder the folder of the files, {@code null} for the temporary folder
 * @param repository where file stores of cells are found, {@code null} if cells can have none
 */
public record TableTarget(File folder, IDataRepository repository) {

    /** Temporary files, no file stores. */
    public static final TableTarget TEMPORARY = new TableTarget(null, null);

    File newFile() throws IOException {
        return FileUtil.createTempFile("table", ".bin", folder, folder == null);
    }
}
