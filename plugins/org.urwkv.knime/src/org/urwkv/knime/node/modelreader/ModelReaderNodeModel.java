package org.urwkv.knime.node.modelreader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;

/** Reads a model file; what it says about the model is known before it is executed. */
public final class ModelReaderNodeModel extends VolumeNodeModel<ModelReaderParameters> {

    ModelReaderNodeModel() {
        super(
                new PortType[0],
                new PortType[] {UrwkvModelPortObject.TYPE},
                ModelReaderParameters.class);
    }

    /** What to make of the file. */
    private interface Content<T> {
        T read(Path file) throws IOException;
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in, ModelReaderParameters parameters)
            throws InvalidSettingsException {
        if (!Location.isChosen(parameters.m_file.getFSLocation())) {
            throw new InvalidSettingsException("No file is chosen; choose a model file.");
        }
        try {
            return new PortObjectSpec[] {
                new UrwkvModelPortObjectSpec(read(parameters, SegmentationModel::readDescription))
            };
        } catch (IOException | SegmentationException e) {
            throw new InvalidSettingsException(Failures.sentence(e), e);
        }
    }

    @Override
    protected PortObject[] execute(
            PortObject[] in, ExecutionContext exec, ModelReaderParameters parameters)
            throws Exception {
        return Failures.run(
                () ->
                        new PortObject[] {
                            UrwkvModelPortObject.create(
                                    exec.createFileStore(UrwkvModelPortObject.FILE_NAME),
                                    read(parameters, ModelReaderNodeModel::model))
                        });
    }

    private static SegmentationModel model(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return SegmentationModel.read(in);
        }
    }

    /** Reads the file; a sentence about it begins with its name. */
    private static <T> T read(ModelReaderParameters parameters, Content<T> content)
            throws IOException {
        try (Location location = Location.open(parameters.m_file.getFSLocation())) {
            Path file = location.path();
            try {
                return content.read(file);
            } catch (SegmentationException e) {
                throw new SegmentationException(file + ": " + e.getMessage(), e);
            }
        }
    }
}
