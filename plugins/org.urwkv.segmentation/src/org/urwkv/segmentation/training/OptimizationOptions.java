package org.urwkv.segmentation.training;

import org.urwkv.segmentation.SegmentationException;

/**
 * How the weights are updated.
 *
 * @param method the optimiser
 * @param decay how the learning rate comes down
 * @param weightDecay strength of the decay of weights; negative: 0.2 for AdamW, 3e-5 for SGD
 * @param averageDecay decay of the moving average of the weights, from 0 (the last weights) to
 *     below 1
 * @param patience epochs without a better validation after which the training ends; 0: never
 */
public record OptimizationOptions(
        Method method, Decay decay, double weightDecay, double averageDecay, int patience) {

    /** The optimisers. */
    public enum Method {
        /** Adam with decoupled weight decay: fast, for short trainings. */
        ADAMW,
        /** Gradient descent with Nesterov's momentum 0.99, as nnU-Net does: for long trainings. */
        SGD
    }

    /** The ways down of the learning rate. */
    public enum Decay {
        /** (1 - progress) to the power 0.9. */
        POLYNOMIAL,
        /** Half a cosine. */
        COSINE
    }

    /** Checks the numbers. */
    public OptimizationOptions {
        if (!(weightDecay < 1)) {
            throw new SegmentationException(
                    "The weight decay must be below 1; it is " + weightDecay + ".");
        }
        if (!(averageDecay >= 0 && averageDecay < 1)) {
            throw new SegmentationException(
                    "The decay of the moving average must be at least 0 and below 1; it is "
                            + averageDecay
                            + ".");
        }
        if (patience < 0) {
            throw new SegmentationException(
                    "The patience must not be negative; it is " + patience + " epochs.");
        }
    }

    /**
     * @return AdamW with polynomial decay, no early end
     */
    public static OptimizationOptions standard() {
        return new OptimizationOptions(Method.ADAMW, Decay.POLYNOMIAL, -1, 0.99, 0);
    }
}
