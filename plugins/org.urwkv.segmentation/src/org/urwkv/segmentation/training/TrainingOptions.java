package org.urwkv.segmentation.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;

/**
 * What the user may choose about a training. 0 (or null) leaves a choice to the plan.
 *
 * @param preset name of a {@link Preset}
 * @param epochs most epochs to train; 0: as many as the time limit has room for, or 60 without one
 * @param maxMinutes wall-clock limit of the whole training in minutes; 0 or less: no limit
 * @param batchSize patches a step; 0: automatic
 * @param patchSize voxels (x, y, z) of a patch; null or 0, 0, 0: automatic
 * @param stepsPerEpoch optimiser steps an epoch; 0: automatic
 * @param learningRate highest learning rate; 0: automatic
 * @param validationFraction share of the cases that is held out, below 1; 0: none; negative:
 *     automatic
 * @param seed seed of all random numbers
 * @param devices where to compute: one device, or several GPUs that share each batch; validation is
 *     on the first
 * @param threads compute threads; 0: as many as physical cores
 * @param normalization how intensities are standardised
 * @param augmentation how training patches are varied at random
 * @param loss what is minimised
 * @param optimization how the weights are updated
 * @param checkpoints where the training keeps its state
 * @param memoryGigabytes memory that steps may take; 0: no limit
 * @param precision of the convolutions of volumetric networks; null: bfloat16 where the processor
 *     multiplies matrices of it (AMX), else float32
 * @param regions what to find in place of labels, one over the other; empty: the labels
 */
public record TrainingOptions(
        String preset,
        int epochs,
        double maxMinutes,
        int batchSize,
        int[] patchSize,
        int stepsPerEpoch,
        double learningRate,
        double validationFraction,
        long seed,
        List<Device> devices,
        int threads,
        Normalization.Method normalization,
        AugmentationOptions augmentation,
        LossOptions loss,
        OptimizationOptions optimization,
        CheckpointOptions checkpoints,
        double memoryGigabytes,
        Precision precision,
        List<Region> regions) {

    private static final int AUTOMATIC_EPOCHS = 60;

    private static final int UNLIMITED_EPOCHS = 1_000_000;

    /** Checks every value. */
    public TrainingOptions {
        preset = preset.toUpperCase(Locale.ROOT);
        regions = List.copyOf(regions);
        devices = List.copyOf(devices);
        patchSize = patchSize == null ? new int[3] : patchSize.clone();
        List<String> presets = Preset.names();
        require(presets.contains(preset), "The network must be one of " + presets, preset);
        require(epochs >= 0, "The number of epochs must be positive, or 0", epochs);
        require(!Double.isNaN(maxMinutes), "The time limit must be a number", maxMinutes);
        require(batchSize >= 0, "The batch size must be positive, or 0 for automatic", batchSize);
        require(
                isAutomatic(patchSize) || isPositive(patchSize),
                "The patch size must be three positive numbers, or 0, 0, 0 for automatic",
                text(patchSize));
        require(stepsPerEpoch >= 0, "Steps per epoch must not be negative", stepsPerEpoch);
        require(
                learningRate >= 0 && learningRate <= 1,
                "The learning rate must lie above 0 and not above 1, or be 0 for automatic",
                learningRate);
        require(
                validationFraction < 1,
                "The share of cases held out for validation must be below 1",
                validationFraction);
        require(!devices.isEmpty(), "There must be a device to compute on", devices);
        require(threads >= 0, "The number of threads must be positive, or 0", threads);
        require(memoryGigabytes >= 0, "The memory must not be negative", memoryGigabytes);
    }

    /**
     * @return a builder in which everything is automatic, and the seed is 1
     */
    public static TrainingOptionsBuilder builder() {
        return new TrainingOptionsBuilder();
    }

    /**
     * @return the most epochs to train, at least 1
     */
    public int plannedEpochs() {
        if (epochs > 0) {
            return epochs;
        }
        return limitedTime() ? UNLIMITED_EPOCHS : AUTOMATIC_EPOCHS;
    }

    /**
     * @return whether the patch size is left to the plan
     */
    public boolean automaticPatchSize() {
        return isAutomatic(patchSize);
    }

    /**
     * @return whether wall-clock time is limited
     */
    public boolean limitedTime() {
        return maxMinutes > 0;
    }

    private static boolean isAutomatic(int[] size) {
        return size.length == 3 && size[0] == 0 && size[1] == 0 && size[2] == 0;
    }

    private static boolean isPositive(int[] size) {
        return size.length == 3 && size[0] > 0 && size[1] > 0 && size[2] > 0;
    }

    private static String text(int[] size) {
        return Arrays.toString(size).replaceAll("[\\[\\]]", "");
    }

    private static void require(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new SegmentationException(rule + "; it is " + found + ".");
        }
    }
}
