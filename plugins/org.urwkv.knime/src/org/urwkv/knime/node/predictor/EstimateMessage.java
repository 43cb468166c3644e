package org.urwkv.knime.node.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.prediction.PredictionEstimate;
import org.urwkv.torch.Device;
import org.urwkv.volume.Geometry;

/** What the dialog says about memory and time of the largest image. */
final class EstimateMessage implements StateProvider<Optional<Message>> {

    interface ImageColumnReference extends ParameterReference<String> {}

    interface ProbabilitiesReference extends ParameterReference<String> {}

    interface UncertaintyReference
            extends ParameterReference<UrwkvPredictorParameters.UncertaintyMap> {}

    interface OverlapReference extends ParameterReference<Double> {}

    interface MirroringReference extends ParameterReference<UrwkvPredictorParameters.Views> {}

    interface BatchReference extends ParameterReference<Integer> {}

    interface DeviceReference extends ParameterReference<String> {}

    interface ThreadsReference extends ParameterReference<Integer> {}

    private static final String TITLE = "Memory and time of an image";

    private Supplier<String> imageColumn;
    private Supplier<String> probabilities;
    private Supplier<UrwkvPredictorParameters.UncertaintyMap> uncertainty;
    private Supplier<Double> overlap;
    private Supplier<UrwkvPredictorParameters.Views> mirroring;
    private Supplier<Integer> batch;
    private Supplier<String> device;
    private Supplier<Integer> threads;

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        imageColumn = initializer.computeFromValueSupplier(ImageColumnReference.class);
        probabilities = initializer.computeFromValueSupplier(ProbabilitiesReference.class);
        uncertainty = initializer.computeFromValueSupplier(UncertaintyReference.class);
        overlap = initializer.computeFromValueSupplier(OverlapReference.class);
        mirroring = initializer.computeFromValueSupplier(MirroringReference.class);
        batch = initializer.computeFromValueSupplier(BatchReference.class);
        device = initializer.computeFromValueSupplier(DeviceReference.class);
        threads = initializer.computeFromValueSupplier(ThreadsReference.class);
    }

    private UrwkvPredictorParameters parameters() {
        UrwkvPredictorParameters parameters = new UrwkvPredictorParameters();
        parameters.m_imageColumn = imageColumn.get();
        parameters.m_probabilities = probabilities.get();
        parameters.m_uncertainty = uncertainty.get();
        parameters.m_overlap = overlap.get();
        parameters.m_mirroring = mirroring.get();
        parameters.m_batch = batch.get();
        parameters.m_device = device.get();
        parameters.m_threads = threads.get();
        return parameters;
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        try {
            UrwkvPredictorParameters parameters = parameters();
            parameters.validate();
            return Optional.of(new Message(TITLE, text(parameters, input), MessageType.INFO));
        } catch (InvalidSettingsException e) {
            // told elsewhere: by the setting itself, or when the node is configured
            return Optional.empty();
        }
    }

    private static String text(UrwkvPredictorParameters parameters, NodeParametersInput input)
            throws InvalidSettingsException {
        Optional<List<ModelDescription>> models = models(input);
        if (models.isEmpty()) {
            return "Not known before the model is: execute the node that gives it.";
        }
        Optional<Geometry> largest = largest(parameters, input);
        if (largest.isEmpty()) {
            return "Not known before the sizes of the images are: execute the node that gives"
                    + " them.";
        }
        Geometry grid = largest.get();
        boolean gpu = DeviceChoice.parse(parameters.m_device).kind() == Device.Kind.GPU;
        return "The largest, %d x %d x %d voxels, takes about %s%s."
                .formatted(
                        grid.nx(),
                        grid.ny(),
                        grid.nz(),
                        PredictionEstimate.of(models.get(), parameters.options(), gpu, grid),
                        gpu ? "" : " on the CPU");
    }

    /** The models that are connected, if there is one and all of them are known. */
    private static Optional<List<ModelDescription>> models(NodeParametersInput input) {
        List<ModelDescription> models = new ArrayList<>();
        for (int port = 0; port < input.getInPortSpecs().length; port++) {
            if (input.getInPortSpec(port).orElse(null) instanceof UrwkvModelPortObjectSpec spec) {
                if (spec.getDescription().isEmpty()) {
                    return Optional.empty();
                }
                models.add(spec.getDescription().get());
            }
        }
        return models.isEmpty() ? Optional.empty() : Optional.of(models);
    }

    private static Optional<Geometry> largest(
            UrwkvPredictorParameters parameters, NodeParametersInput input)
            throws InvalidSettingsException {
        Optional<DataTableSpec> table = input.getInTableSpec(UrwkvPredictorNodeModel.TABLE);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int column = Columns.find(table.get(), parameters.m_imageColumn, ColumnKind.IMAGE);
        return ColumnContent.of(table.get().getColumnSpec(column)).map(ColumnContent::largest);
    }
}
