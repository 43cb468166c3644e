package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Safetensors;

/**
 * Begins a training with the weights of a trained model. Network, spacing, normalisation and,
 * unless the user chooses, patch size are the model's. Where the labels are others, the layers that
 * tell classes apart begin anew.
 *
 * @param model the model to begin with
 */
record FineTuning(SegmentationModel model) {

    /** What the names of the layers that tell classes apart begin with. */
    private static final String HEAD = "head";

    /**
     * @param data the cases
     * @param outputs number of outputs that their labels or regions want
     * @return the model's network with so many
     * @throws SegmentationException if the images have another number of channels
     */
    Architecture architecture(Fingerprint data, int outputs) {
        if (data.channels() != model.channels()) {
            throw new SegmentationException(
                    "The model to begin with takes images with "
                            + model.channels()
                            + " channel(s), but these have "
                            + data.channels()
                            + "; give images of the same kind, or begin without a model.");
        }
        return model.architecture().withClasses(outputs);
    }

    /**
     * @param data the cases
     * @param architecture the network
     * @param options what the user has fixed
     * @param training numbers of the cases to train on
     * @return how to train
     */
    Plan plan(
            Fingerprint data,
            Architecture architecture,
            TrainingOptions options,
            List<Integer> training) {
        int[] patch =
                options.automaticPatchSize()
                        ? model.patchSize()
                        : architecture.inputSize(options.patchSize());
        if (architecture.slicewise()) {
            return PlanarPlan.of(data, options, patch, preset(), model.preprocessing(), training);
        }
        MemoryBudget memory = new MemoryBudget(options.memoryGigabytes(), preset());
        int batch = options.batchSize() > 0 ? options.batchSize() : memory.batch(patch, Plan.BATCH);
        memory.check(patch, batch);
        return Plan.of(model.preprocessing(), patch, batch, training.size(), preset(), options);
    }

    /** The model's preset; one that this version does not know counts as the smallest. */
    Preset preset() {
        String name = model.provenance().preset();
        if (Preset.names().contains(name)) {
            return Preset.valueOf(name);
        }
        return model.architecture().slicewise() ? Preset.PLANAR_SMALL : Preset.TINY;
    }

    /** Gives the network the model's weights. */
    void transfer(Network network, Targets targets) {
        boolean sameLabels =
                model.labels().keySet().equals(targets.names().keySet())
                        && model.description().regions().equals(targets.regions());
        try (NDManager manager = network.manager().newSubManager();
                TensorLists lists = new TensorLists(manager)) {
            Map<String, NDArray> saved =
                    Safetensors.read(new ByteArrayInputStream(model.weights()), manager);
            List<NDArray> to = new ArrayList<>();
            List<NDArray> from = new ArrayList<>();
            network.state()
                    .forEach(
                            (name, array) -> {
                                if (sameLabels || !name.startsWith(HEAD)) {
                                    to.add(array);
                                    from.add(saved.get(name));
                                }
                            });
            lists.copy(to, from);
        } catch (IOException e) {
            throw new SegmentationException(
                    "The weights of the model to begin with are damaged ("
                            + e.getMessage()
                            + "); take the model from its source again.",
                    e);
        }
    }
}
