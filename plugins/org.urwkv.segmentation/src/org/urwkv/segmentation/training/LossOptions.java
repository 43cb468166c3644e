package org.urwkv.segmentation.training;

import java.util.List;
import org.urwkv.segmentation.SegmentationException;

/**
 * What a training minimises; see {@link Loss} for the formulas.
 *
 * @param focus exponent of the focal loss (Lin et al., ICCV 2017); 0: plain cross-entropy
 * @param falsePositives weight of what is found but not there in the overlap; 0.5 with 0.5 for the
 *     other is Dice, another pair is Tversky's index (Salehi et al., 2017)
 * @param falseNegatives weight of what is there but not found
 * @param perSample whether the overlap is taken of each patch and averaged, not of the whole batch
 * @param labelWeights weights in the cross-entropy of background and labels in rising order; empty:
 *     all 1
 * @param deepSupervision whether coarser outputs are trained, too
 * @param ignoredLabel label whose voxels count nowhere, because nobody has labelled them; 0: none
 */
public record LossOptions(
        double focus,
        double falsePositives,
        double falseNegatives,
        boolean perSample,
        List<Double> labelWeights,
        boolean deepSupervision,
        int ignoredLabel) {

    /** Checks the numbers. */
    public LossOptions {
        labelWeights = List.copyOf(labelWeights);
        require(focus >= 0, "The exponent of the focal loss must not be negative", focus);
        require(
                falsePositives >= 0 && falseNegatives >= 0 && falsePositives + falseNegatives > 0,
                "The weights of false positives and negatives must not be negative, nor both 0",
                falsePositives + " and " + falseNegatives);
        require(
                labelWeights.stream().allMatch(w -> w >= 0)
                        && (labelWeights.isEmpty() || labelWeights.stream().anyMatch(w -> w > 0)),
                "The weights of labels must not be negative, nor all 0",
                labelWeights);
        require(ignoredLabel >= 0, "The label to ignore must be a label, or 0", ignoredLabel);
    }

    private static void require(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new SegmentationException(rule + "; it is " + found + ".");
        }
    }

    /**
     * @return cross-entropy and Dice over the batch, with deep supervision
     */
    public static LossOptions standard() {
        return new LossOptions(0, 0.5, 0.5, false, List.of(), true, 0);
    }
}
