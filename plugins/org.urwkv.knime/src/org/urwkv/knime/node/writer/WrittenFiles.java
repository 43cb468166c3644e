package org.urwkv.knime.node.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.filehandling.core.data.location.cell.MultiSimpleFSLocationCellFactory;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowWork;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** Writes the volume of a row and says where. */
final class WrittenFiles extends RowWork {

    private final int volumes;
    private final OptionalInt names;
    private final Location folder;
    private final VolumeWriterParameters parameters;
    private final RowProgress progress;
    private final Set<String> used = new HashSet<>();
    private final MultiSimpleFSLocationCellFactory paths = new MultiSimpleFSLocationCellFactory();

    /**
     * @param volumes index of the column to write
     * @param names index of the column of file names, if there is one
     * @param folder where to; it exists
     */
    WrittenFiles(
            DataColumnSpec path,
            int volumes,
            OptionalInt names,
            Location folder,
            VolumeWriterParameters parameters,
            RowProgress progress) {
        super(null, path);
        this.volumes = volumes;
        this.names = names;
        this.folder = folder;
        this.parameters = parameters;
        this.progress = progress;
    }

    @Override
    protected DataCell[] work(DataRow row, long rowIndex) throws Exception {
        String name = fileName(Columns.nameOf(row, names), parameters.m_format.ending());
        progress.begin(rowIndex, name);
        DataCell cell = row.getCell(volumes);
        if (cell.isMissing()) {
            return new DataCell[] {new MissingCell("There is no volume to write.")};
        }
        if (!used.add(name)) {
            throw new VolumeException(
                    "Two rows have the file name '"
                            + name
                            + "'; choose a column of file names without repetitions.");
        }
        Path file = folder.path().resolve(name);
        if (mayWrite(file)) {
            VolumeIO.write(volume((VolumeValue) cell), file);
        }
        return new DataCell[] {paths.createCell(folder.locationOf(file))};
    }

    private Volume volume(VolumeValue value) throws IOException {
        boolean floats =
                parameters.m_imageType == VolumeWriterParameters.ImageType.FLOAT32
                        && !(value instanceof LabelVolumeValue);
        return floats ? value.readVolume().asFloats() : value.readVolume();
    }

    private boolean mayWrite(Path file) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        return switch (parameters.m_ifExists) {
            case OVERWRITE -> true;
            case SKIP -> false;
            case FAIL ->
                    throw new VolumeException(
                            "The file '"
                                    + file
                                    + "' exists already; choose another folder, or that files are"
                                    + " overwritten or skipped.");
        };
    }

    private static String fileName(String name, String ending) {
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return VolumeIO.stem(clean.isEmpty() ? "_" : clean) + ending;
    }
}
