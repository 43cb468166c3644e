package org.urwkv.segmentation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;

/**
 * Everything about a model but its weights and log: small enough to travel ahead of the model.
 *
 * @param architecture the network
 * @param preprocessing what is done to an image first
 * @param patchSize voxels (x, y, z) that the network sees at once
 * @param labels label value to name; without regions the n-th entry is class n of the network,
 *     class 0 is background
 * @param provenance where the model comes from
 * @param postprocessing what its training found out about parts of labels; empty where no case was
 *     held out, and in models of earlier versions
 * @param regions what each output of the network finds, one over the other; empty where an output
 *     is a class
 */
public record ModelDescription(
        Architecture architecture,
        Preprocessing preprocessing,
        List<Integer> patchSize,
        SortedMap<Integer, String> labels,
        Provenance provenance,
        Optional<LearnedPostprocessing> postprocessing,
        List<Region> regions) {

    /** Copies the collections. */
    public ModelDescription {
        patchSize = List.copyOf(patchSize);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        if (patchSize.size() != 3 || patchSize.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("patch size " + patchSize);
        }
        if (labels.isEmpty() || labels.firstKey() < 1 || labels.lastKey() > 65535) {
            throw new IllegalArgumentException("labels " + labels.keySet());
        }
        regions = List.copyOf(regions);
        int outputs = regions.isEmpty() ? labels.size() + 1 : regions.size();
        if (!labels.keySet().containsAll(regions.stream().map(Region::written).toList())) {
            throw new IllegalArgumentException("labels " + labels + ", regions " + regions);
        }
        if (architecture.classes() != outputs
                || architecture.inChannels() != preprocessing.channels()) {
            throw new IllegalArgumentException(
                    "%d outputs and %d channels, but a network of %d outputs and %d channels"
                            .formatted(
                                    outputs,
                                    preprocessing.channels(),
                                    architecture.classes(),
                                    architecture.inChannels()));
        }
    }

    /** A model without regions whose training found out nothing about parts of labels. */
    public ModelDescription(
            Architecture architecture,
            Preprocessing preprocessing,
            List<Integer> patchSize,
            SortedMap<Integer, String> labels,
            Provenance provenance) {
        this(
                architecture,
                preprocessing,
                patchSize,
                labels,
                provenance,
                Optional.empty(),
                List.of());
    }

    /**
     * @return number of channels that an image must have
     */
    public int channels() {
        return preprocessing.channels();
    }

    /**
     * @return this description as JSON, always the same text for the same description
     */
    public String toJson() {
        return ModelJson.write(this);
    }

    /**
     * @param json as {@link #toJson} writes it
     * @return the description
     * @throws SegmentationException if the text is damaged or of a newer version
     */
    public static ModelDescription fromJson(String json) {
        return ModelJson.read(json);
    }
}
