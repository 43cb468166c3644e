package org.urwkv.segmentation.training;

/**
 * The learning rate: a linear warm-up over the first steps, times a decay over the whole training:
 * polynomial, {@code (1 - progress)^0.9} (the exponent of nnU-Net), or half a cosine.
 *
 * @param peak the highest rate
 * @param plannedSteps optimiser steps if no time limit intervenes
 * @param warmUpSteps steps of the warm-up
 * @param decay the way down
 */
record Schedule(double peak, int plannedSteps, int warmUpSteps, OptimizationOptions.Decay decay) {

    private static final double EXPONENT = 0.9;

    /** Progress as it counts ends so far before the end, so that the last rate is above 0. */
    private static final double FLOOR = 0.01;

    private static final int LONGEST_WARM_UP = 60;

    /** A warm-up over a tenth of the steps, at most 60. */
    static Schedule of(double peak, int plannedSteps, OptimizationOptions.Decay decay) {
        int warmUp = Math.max(1, Math.min(LONGEST_WARM_UP, plannedSteps / 10));
        return new Schedule(peak, plannedSteps, warmUp, decay);
    }

    /**
     * @param step number of the step, from 0
     * @param timeFraction how much of the time limit is used up, 0 without a limit
     * @return how much of the training is done, 0 to 1
     */
    double progress(int step, double timeFraction) {
        return Math.min(1, Math.max(step / (double) plannedSteps, timeFraction));
    }

    /**
     * @param step number of the step, from 0
     * @param progress how much of the training is done, 0 to 1
     * @return the learning rate of this step
     */
    double rate(int step, double progress) {
        double warmUp = Math.min(1, (step + 1) / (double) warmUpSteps);
        double left = Math.max(FLOOR, 1 - progress);
        double share =
                switch (decay) {
                    case POLYNOMIAL -> Math.pow(left, EXPONENT);
                    case COSINE -> 0.5 - 0.5 * Math.cos(Math.PI * left);
                };
        return peak * warmUp * share;
    }
}
