package org.urwkv.segmentation.training;

/**
 * One line of the training log.
 *
 * @param epoch number of the epoch, from 1
 * @param steps optimiser steps in it
 * @param learningRate at its last step
 * @param trainingLoss mean over its steps
 * @param validationDice mean over held-out cases and labels; NaN if not validated in this epoch
 */
public record EpochRecord(
        int epoch, int steps, double learningRate, double trainingLoss, double validationDice) {}
