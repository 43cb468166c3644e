package org.urwkv.segmentation.training;

/**
 * The learning rate: a linear warm-up over the first steps, times a polynomial decay over the whole
 * training, {@code peak * (1 - progress)^0.9} (the exponent of nnU-Net).
 *
 * @param peak the highest rate
 * @param plannedSteps optimiser steps if no time limit intervenes
 * @param warmUpSteps steps of the warm-up
 */
record Schedule(double peak, int plannedSteps, int warmUpSteps) {

    private static final double EXPONENT = 0.9;

    /** The rate never falls below this part of the peak. */
    private static final double FLOOR = 0.01;

    private static final int LONGEST_WARM_UP = 60;

    /** A warm-up over a tenth of the steps, at most 60. */
    static Schedule of(double peak, int plannedSteps) {
        return new Schedule(
                peak, plannedSteps, Math.max(1, Math.min(LONGEST_WARM_UP, plannedSteps / 10)));
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
        return peak * warmUp * Math.pow(Math.max(FLOOR, 1 - progress), EXPONENT);
    }
}
