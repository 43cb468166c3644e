package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws batches. Cases come in shuffled order, each once before any comes again. The last third of
 * a batch (rounded up) is centred on a random voxel of a random class that the case has; the other
 * patches lie anywhere. All chances come from one seeded source.
 */
final class PatchSampler {

    private final CaseStore cases;
    private final List<Integer> training;
    private final Plan plan;
    private final PatchView view;
    private final Augmentation augmentation;
    private final Random random;
    private final List<Integer> deck = new ArrayList<>();

    /**
     * @param cases all cases
     * @param training numbers of the cases to draw from
     * @param plan sizes of patch and batch
     * @param view how patches are taken out of the cases
     * @param options whether and how to augment, seed
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
        this.random = new Random(options.seed());
        this.view = view;
        this.augmentation =
                options.augmentation() ? new Augmentation(options.mirrorAxes(), random) : null;
    }

    /**
     * @return the next batch
     */
    Batch next() {
        int size = plan.batchSize();
        Batch batch = Batch.empty(size, plan.preprocessing().channels(), plan.patch());
        int centred = (size + 2) / 3;
        for (int slot = 0; slot < size; slot++) {
            PreparedCase item = cases.get(nextCase());
            int[] origin = origin(item, slot >= size - centred);
            view.copy(item, origin, batch, slot, random);
        }
        if (augmentation != null) {
            augmentation.apply(batch);
        }
        return batch;
    }

    private int nextCase() {
        if (deck.isEmpty()) {
            deck.addAll(training);
            Collections.shuffle(deck, random);
        }
        return deck.remove(deck.size() - 1);
    }

    /** An axis on which the case is smaller than the patch is padded on both sides. */
    private int[] origin(PreparedCase item, boolean centred) {
        int[] size = item.size();
        int[] patch = plan.patch();
        int[] centre = centred ? foregroundVoxel(item) : null;
        int[] origin = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int room = size[axis] - patch[axis];
            if (room <= 0) {
                origin[axis] = -(-room / 2);
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
    private int[] foregroundVoxel(PreparedCase item) {
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
