package org.urwkv.segmentation.training;

import java.util.List;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.volume.Geometry;

/** Plans the training of a network that sees slices: a patch is one slice or a part of it. */
final class PlanarPlan {

    /** A step sees about so many pixels, but neither very few nor very many patches. */
    private static final int PIXELS = 4 * 256 * 256;

    private static final int SMALLEST_BATCH = 4;

    private static final int LARGEST_BATCH = 32;

    private PlanarPlan() {}

    /**
     * @param data what the cases look like
     * @param options what the user has fixed
     * @param architecture the network
     * @param training numbers of the cases to train on
     */
    static Plan of(
            Fingerprint data,
            TrainingOptions options,
            Architecture architecture,
            List<Integer> training) {
        Preset preset = Preset.valueOf(options.preset()).resolve(data.images());
        Preprocessing preprocessing = Plan.preprocessing(data);
        int[] patch =
                options.automaticPatchSize()
                        ? Plan.medianSize(data.grids(), preprocessing)
                        : options.patchSize();
        patch[2] = 1;
        patch = architecture.inputSize(patch);
        MemoryBudget memory = new MemoryBudget(options.memoryGigabytes(), preset);
        if (options.automaticPatchSize()) {
            shrink(patch, architecture, Math.min(preset.patchVoxels(), memory.voxels()));
        }
        return of(data, options, patch, preset, preprocessing, training);
    }

    /** As above, for a patch of whole steps of the network. */
    static Plan of(
            Fingerprint data,
            TrainingOptions options,
            int[] patch,
            Preset preset,
            Preprocessing preprocessing,
            List<Integer> training) {
        MemoryBudget memory = new MemoryBudget(options.memoryGigabytes(), preset);
        int batch =
                options.batchSize() > 0 ? options.batchSize() : memory.batch(patch, batch(patch));
        memory.check(patch, batch);
        long slices = 0;
        for (int index : training) {
            Geometry grid = preprocessing.grid(data.grids().get(index));
            slices += grid.nz();
        }
        return Plan.of(preprocessing, patch, batch, slices, preset, options);
    }

    private static int batch(int[] patch) {
        int batch = PIXELS / (patch[0] * patch[1]);
        return Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, batch));
    }

    /** Takes a step off the longer side until the patch is within the budget. */
    private static void shrink(int[] patch, Architecture architecture, long budget) {
        int[] step = architecture.inputSize(new int[] {1, 1, 1});
        while ((long) patch[0] * patch[1] > budget && (patch[0] > step[0] || patch[1] > step[1])) {
            boolean square = patch[0] == patch[1];
            int axis = patch[0] >= patch[1] ? 0 : 1;
            patch[axis] = Math.max(step[axis], patch[axis] - step[axis]);
            if (square) {
                patch[1 - axis] = Math.max(step[1 - axis], patch[1 - axis] - step[1 - axis]);
            }
        }
    }
}
