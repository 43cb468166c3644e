package org.urwkv.segmentation.prediction;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationException;

/** What several models must have in common to predict together. */
public final class Ensemble {

    private Ensemble() {}

    /**
     * @param models descriptions of the models, which messages count from 1
     * @throws SegmentationException naming the first difference, if their labels or channels differ
     */
    public static void check(List<ModelDescription> models) {
        SortedMap<Integer, ModelDescription> numbered = new TreeMap<>();
        models.forEach(model -> numbered.put(numbered.size() + 1, model));
        check(numbered);
    }

    /**
     * @param models descriptions of the models, by the number that messages give them
     * @throws SegmentationException naming the first difference, if their labels or channels differ
     */
    public static void check(SortedMap<Integer, ModelDescription> models) {
        int one = models.firstKey();
        ModelDescription first = models.get(one);
        models.forEach(
                (number, model) -> {
                    if (!model.labels().equals(first.labels())) {
                        throw new SegmentationException(
                                "Model %d labels %s, but model %d labels %s; take models that were trained on the same labels."
                                        .formatted(number, model.labels(), one, first.labels()));
                    }
                    if (!model.regions().equals(first.regions())) {
                        throw new SegmentationException(
                                "Model %d finds the regions %s, but model %d the regions %s; take models that were trained on the same regions."
                                        .formatted(number, model.regions(), one, first.regions()));
                    }
                    if (model.channels() != first.channels()) {
                        throw new SegmentationException(
                                "Model %d takes images of %d channels, but model %d of %d; take models that were trained on the same kind of images."
                                        .formatted(
                                                number, model.channels(), one, first.channels()));
                    }
                });
    }

    /**
     * @param model description of a model
     * @param asked labels whose probabilities are asked for
     * @throws SegmentationException naming the first of them that is none of the model's
     */
    public static void checkLabels(ModelDescription model, List<Integer> asked) {
        for (int label : asked) {
            boolean background = label == 0 && model.regions().isEmpty();
            if (!background && !model.labels().containsKey(label)) {
                throw new SegmentationException(
                        "The probability of label %d was asked for, but the model labels %s; choose among these, or 0 for the background."
                                .formatted(label, model.labels()));
            }
        }
    }
}
