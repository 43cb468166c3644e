package org.urwkv.segmentation.prediction;

import java.util.List;
import java.util.SortedMap;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationException;

/** What several models must have in common to predict together. */
public final class Ensemble {

    private Ensemble() {}

    /**
     * @param models descriptions of the models
     * @throws SegmentationException naming the first difference, if their labels or channels differ
     */
    public static void check(List<ModelDescription> models) {
        ModelDescription first = models.get(0);
        for (int m = 1; m < models.size(); m++) {
            SortedMap<Integer, String> labels = models.get(m).labels();
            if (!labels.equals(first.labels())) {
                throw new SegmentationException(
                        "Model %d labels %s, but model 1 labels %s; take models that were trained on the same labels."
                                .formatted(m + 1, labels, first.labels()));
            }
            if (models.get(m).channels() != first.channels()) {
                throw new SegmentationException(
                        "Model %d takes images of %d channels, but model 1 of %d; take models that were trained on the same kind of images."
                                .formatted(m + 1, models.get(m).channels(), first.channels()));
            }
        }
    }

    /**
     * @param model description of a model
     * @param asked labels whose probabilities are asked for
     * @throws SegmentationException naming the first of them that is none of the model's
     */
    public static void checkLabels(ModelDescription model, List<Integer> asked) {
        for (int label : asked) {
            if (label != 0 && !model.labels().containsKey(label)) {
                throw new SegmentationException(
                        "The probability of label %d was asked for, but the model labels %s; choose among these, or 0 for the background."
                                .formatted(label, model.labels()));
            }
        }
    }
}
