package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes the batch of any step. Cases come in shuffled order, each once before any comes again. The
 * last third of a batch (rounded up) is centred on a random voxel of a random class that the case
 * has; the other patches lie anywhere. A batch depends on the seed and its step alone; several
 * threads may make batches at once.
 */
final class PatchSampler {

    private static final int ORDER = 1;
    private static final int SAMPLE = 2;

    private final CaseStore cases;
    private final List<Integer> training;
    private final Plan plan;
    private final PatchView view;
    private final long seed;
    private final Augmentation augmentation;

    /**
     * @param cases all cases
     * @param training numbers of the cases to draw from
     * @param plan sizes of patch and batch
     * @param view how patches are taken out of the cases
     * @param options how to augment, seed
     */
    PatchSampler(
            CaseStore cases,
            List<Integer> training,
            Plan plan,
            PatchView view,
            TrainingOptions options) {
        this.cases = cases;
        this.training = training;
        this.plan = plan;
        this.view = view;
        this.seed = options.seed();
        this.augmentation = new Augmentation(options.augmentation());
    }

    /**
     * @param step number of the step, from 0
     * @return its batch
     */
    Batch batch(long step) {
        int size = plan.batchSize();
        Batch batch = Batch.empty(size, plan.preprocessing().channels(), plan.patch());
        int centred = (size + 2) / 3;
        for (int slot = 0; slot < size; slot++) {
            long sample = step * size + slot;
            RandomGenerator random = SampleRandom.of(seed, SAMPLE, sample);
            PreparedCase item = cases.get(caseOf(sample));
            int[] origin = origin(item, slot >= size - centred, random);
            view.copy(item, origin, batch, slot, random);
            augmentation.apply(batch, slot, random);
        }
        return batch;
    }

    private int caseOf(long sample) {
        int count = training.size();
        long pass = sample / count;
        int[] order = SampleRandom.permutation(count, SampleRandom.of(seed, ORDER, pass));
        return training.get(order[(int) (sample % count)]);
    }

    /** A case that is smaller than the patch lies anywhere in it. */
    private int[] origin(PreparedCase item, boolean centred, RandomGenerator random) {
        int[] size = item.size();
        int[] patch = plan.patch();
        int[] centre = centred ? foregroundVoxel(item, random) : null;
        int[] origin = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int room = size[axis] - patch[axis];
            if (room <= 0) {
                origin[axis] = -random.nextInt(1 - room);
            } else if (centre == null) {
                origin[axis] = random.nextInt(room + 1);
            } else {
                int wanted = centre[axis] - patch[axis] / 2;
                origin[axis] = Math.max(0, Math.min(room, wanted));
            }
        }
        return origin;
    }

    /**
     * @return a voxel of a class that is present, null if there is only background
     */
    private static int[] foregroundVoxel(PreparedCase item, RandomGenerator random) {
        List<int[]> present = new ArrayList<>();
        for (int[] voxels : item.foreground()) {
            if (voxels != null && voxels.length > 0) {
                present.add(voxels);
            }
        }
        if (present.isEmpty()) {
            return null;
        }
        int[] voxels = present.get(random.nextInt(present.size()));
        int index = voxels[random.nextInt(voxels.length)];
        int[] size = item.size();
        return new int[] {index % size[0], index / size[0] % size[1], index / (size[0] * size[1])};
    }
}
