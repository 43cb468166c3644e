package org.urwkv.segmentation.prediction;

/** What a map of uncertainty shows. */
public enum Uncertainty {
    /** There is no map. */
    NONE,
    /**
     * Entropy of the class probabilities, divided by the largest possible, log K: 0 where one class
     * is certain, 1 where all K are equally probable.
     */
    ENTROPY,
    /**
     * How far the models of an ensemble disagree: entropy of the mean probabilities less the mean
     * of the models' entropies, divided by log K (the mutual information of class and model). 0
     * where all models say the same.
     */
    DISAGREEMENT
}
