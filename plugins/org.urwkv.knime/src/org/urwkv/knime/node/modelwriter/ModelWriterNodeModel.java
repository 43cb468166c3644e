package org.urwkv.knime.node.modelwriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.filehandling.core.connections.FSFiles;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.SafeWrite;

/** Writes a model file. */
public final class ModelWriterNodeModel extends VolumeNodeModel<ModelWriterParameters> {

    ModelWriterNodeModel() {
        super(
                new PortType[] {UrwkvModelPortObject.TYPE},
                new PortType[0],
                ModelWriterParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in, ModelWriterParameters parameters)
            throws InvalidSettingsException {
        if (!Location.isChosen(parameters.m_file.getFSLocation())) {
            throw new InvalidSettingsException("No file is chosen; choose where to write.");
        }
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(
            PortObject[] in, ExecutionContext exec, ModelWriterParameters parameters)
            throws Exception {
        return Failures.run(
                () -> {
                    SegmentationModel model = ((UrwkvModelPortObject) in[0]).readModel();
                    try (Location location = Location.open(parameters.m_file.getFSLocation())) {
                        Path file = named(location.path(), parameters.m_format.ending());
                        makeReady(file, parameters);
                        SafeWrite.write(
                                file,
                                parameters.m_format == ModelWriterParameters.Format.MODEL
                                        ? model::write
                                        : model::writeTorchScript);
                    }
                    return new PortObject[0];
                });
    }

    private static Path named(Path path, String ending) {
        Path name = path.getFileName();
        if (name == null) {
            throw new VolumeException("'" + path + "' is a folder, not a file; choose a file.");
        }
        return name.toString().contains(".") ? path : path.resolveSibling(name + ending);
    }

    private static void makeReady(Path file, ModelWriterParameters parameters) throws IOException {
        if (Files.exists(file) && parameters.m_ifExists == ModelWriterParameters.IfExists.FAIL) {
            throw new VolumeException(
                    "The file '"
                            + file
                            + "' exists already; choose another, or that it is overwritten.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (!parameters.m_createFolders) {
            throw new VolumeException(
                    "The folder '"
                            + folder
                            + "' does not exist; choose another, or that missing folders are"
                            + " created.");
        }
        FSFiles.createDirectories(folder);
    }
}
