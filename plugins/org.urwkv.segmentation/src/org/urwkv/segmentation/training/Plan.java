package org.urwkv.segmentation.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.volume.Geometry;

/**
 * How to train, decided from what the cases look like and what the user has fixed.
 *
 * @param preprocessing channels, spacing and normalisation of the model
 * @param patchSize voxels (x, y, z) of a patch, divisible as the network demands
 * @param batchSize patches a step
 * @param stepsPerEpoch optimiser steps an epoch
 * @param learningRate highest learning rate
 */
record Plan(
        Preprocessing preprocessing,
        List<Integer> patchSize,
        int batchSize,
        int stepsPerEpoch,
        double learningRate) {

    /** Patches a step, unless the user chooses. */
    static final int BATCH = 2;

    /** An epoch is one pass over the cases, but neither very short nor very long. */
    private static final int FEWEST_STEPS = 25;

    private static final int MOST_STEPS = 250;

    /** An automatic patch has at least so many voxels along an axis, if the cases have as many. */
    private static final int SMALLEST = 24;

    /** For gradient descent, whatever the network (nnU-Net). */
    private static final double SGD_LEARNING_RATE = 0.01;

    /**
     * @param data what the cases look like
     * @param options what the user has fixed
     * @param divisor sizes (z, y, x) of a patch must be multiples of these
     * @param trainingCases number of cases to train on
     */
    static Plan of(Fingerprint data, TrainingOptions options, int[] divisor, int trainingCases) {
        Preset preset = Preset.valueOf(options.preset()).resolve(data.images());
        Preprocessing preprocessing = preprocessing(data);
        int[] step = {divisor[2], divisor[1], divisor[0]};
        int[] patch =
                options.automaticPatchSize()
                        ? patchAround(data, preprocessing)
                        : options.patchSize();
        for (int axis = 0; axis < 3; axis++) {
            patch[axis] = roundUp(patch[axis], step[axis]);
        }
        MemoryBudget memory = new MemoryBudget(options.memoryGigabytes(), preset);
        int batch = options.batchSize() > 0 ? options.batchSize() : BATCH;
        if (options.automaticPatchSize()) {
            shrink(patch, step, preprocessing.spacingMm(), preset.patchVoxels());
            if (options.batchSize() == 0 && volume(patch) * batch > memory.voxels()) {
                batch = 1;
            }
            shrink(patch, step, preprocessing.spacingMm(), memory.voxels() / batch);
        }
        memory.check(patch, batch);
        return of(preprocessing, patch, batch, trainingCases, preset, options);
    }

    /**
     * The choices that follow from the others.
     *
     * @param samples number of patches that are about one pass over the cases
     */
    static Plan of(
            Preprocessing preprocessing,
            int[] patch,
            int batch,
            long samples,
            Preset preset,
            TrainingOptions options) {
        long steps = (samples + batch - 1) / batch;
        return new Plan(
                preprocessing,
                axes(axis -> patch[axis]),
                batch,
                options.stepsPerEpoch() > 0
                        ? options.stepsPerEpoch()
                        : (int) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, steps)),
                learningRate(options, preset));
    }

    private static double learningRate(TrainingOptions options, Preset preset) {
        if (options.learningRate() > 0) {
            return options.learningRate();
        }
        return options.optimization().method() == OptimizationOptions.Method.SGD
                ? SGD_LEARNING_RATE
                : preset.learningRate();
    }

    /** Median spacing of the cases. */
    static Preprocessing preprocessing(Fingerprint data) {
        List<Double> spacing = axes(axis -> medianSpacing(data.grids(), axis));
        return new Preprocessing(data.channels(), spacing, data.normalization());
    }

    /** Takes a step off the axis that is longest in mm until the patch is within the budget. */
    private static void shrink(int[] patch, int[] step, List<Double> spacing, long budget) {
        while (volume(patch) > budget) {
            int longest = -1;
            for (int axis = 0; axis < 3; axis++) {
                boolean shrinkable = patch[axis] > step[axis];
                if (shrinkable
                        && (longest < 0
                                || patch[axis] * spacing.get(axis)
                                        > patch[longest] * spacing.get(longest))) {
                    longest = axis;
                }
            }
            if (longest < 0) {
                return;
            }
            patch[longest] -= step[longest];
        }
    }

    private static long volume(int[] size) {
        return (long) size[0] * size[1] * size[2];
    }

    /** Mean of the two middle values where their number is even. */
    private static double medianSpacing(List<Geometry> grids, int axis) {
        double[] sorted = grids.stream().mapToDouble(g -> g.spacingMm()[axis]).sorted().toArray();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /**
     * As far as the labels reach in the median case, but at least half the median case and within
     * it. What is around the labels is seen all the same, because patches lie anywhere; and the
     * smaller they are, the more of them are seen in the same time. On hippocampi of 35x50x36
     * voxels patches of 24x40x32 reach in one time a Dice of 0.875, those of 40x56x40 one of 0.864.
     */
    private static int[] patchAround(Fingerprint data, Preprocessing preprocessing) {
        int[] size = medianSize(data.grids(), preprocessing);
        for (int axis = 0; axis < 3; axis++) {
            int i = axis;
            double[] reaches =
                    data.reachesMm().stream().mapToDouble(mm -> mm.get(i)).sorted().toArray();
            double voxels = reaches[reaches.length / 2] / preprocessing.spacingMm().get(axis);
            int least = Math.max(SMALLEST, size[axis] / 2);
            size[axis] = Math.min(size[axis], Math.max(least, (int) Math.ceil(voxels)));
        }
        return size;
    }

    /** The upper of the two middle sizes where the number of cases is even. */
    static int[] medianSize(List<Geometry> grids, Preprocessing preprocessing) {
        int[][] sizes = new int[3][grids.size()];
        for (int i = 0; i < grids.size(); i++) {
            int[] size = preprocessing.grid(grids.get(i)).dimensions();
            for (int axis = 0; axis < 3; axis++) {
                sizes[axis][i] = size[axis];
            }
        }
        int[] median = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            Arrays.sort(sizes[axis]);
            median[axis] = sizes[axis][grids.size() / 2];
        }
        return median;
    }

    private static int roundUp(int value, int step) {
        return (value + step - 1) / step * step;
    }

    private static <T> List<T> axes(IntFunction<T> value) {
        return List.of(value.apply(0), value.apply(1), value.apply(2));
    }

    /**
     * @return the patch size as an array x, y, z
     */
    int[] patch() {
        return patchSize.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * @return the plan in words for a log
     */
    String describe() {
        return "spacing "
                + preprocessing.spacingMm()
                + " mm, patch "
                + patchSize
                + " voxels, batch "
                + batchSize
                + ", "
                + stepsPerEpoch
                + " steps an epoch, learning rate "
                + learningRate;
    }
}
