package org.urwkv.segmentation.training;

import java.util.List;
import java.util.Random;

/** Varies the patches of a batch in place: brightness, contrast, noise, mirroring. */
final class Augmentation {

    private static final double INTENSITY_PROBABILITY = 0.5;
    private static final double NOISE_PROBABILITY = 0.1;
    private static final double MAX_NOISE = 0.15;

    private final List<Integer> mirrorAxes;
    private final Random random;

    /**
     * @param mirrorAxes axes (0 x, 1 y, 2 z) along which half of the patches are mirrored
     * @param random source of all chances
     */
    Augmentation(List<Integer> mirrorAxes, Random random) {
        this.mirrorAxes = mirrorAxes;
        this.random = random;
    }

    /** Varies every patch of the batch. */
    void apply(Batch batch) {
        int voxels = batch.voxels();
        for (int slot = 0; slot < batch.size(); slot++) {
            for (int channel = 0; channel < batch.channels(); channel++) {
                int start = (slot * batch.channels() + channel) * voxels;
                intensities(batch.images(), start, start + voxels);
            }
            for (int axis : mirrorAxes) {
                if (random.nextBoolean()) {
                    mirror(batch, slot, axis);
                }
            }
        }
    }

    private void intensities(float[] values, int from, int to) {
        if (random.nextDouble() < INTENSITY_PROBABILITY) {
            float contrast = 0.85f + 0.3f * random.nextFloat();
            float brightness = -0.15f + 0.3f * random.nextFloat();
            for (int i = from; i < to; i++) {
                values[i] = contrast * values[i] + brightness;
            }
        }
        if (random.nextDouble() < NOISE_PROBABILITY) {
            double deviation = MAX_NOISE * random.nextDouble();
            for (int i = from; i < to; i++) {
                values[i] += (float) (deviation * random.nextGaussian());
            }
        }
    }

    /** Reverses the order along one axis in the image and in the classes. */
    static void mirror(Batch batch, int slot, int axis) {
        int[] patch = batch.patch();
        int voxels = batch.voxels();
        int inner = axis == 0 ? 1 : axis == 1 ? patch[0] : patch[0] * patch[1];
        int length = patch[axis];
        for (int i = 0; i < voxels; i++) {
            int position = i / inner % length;
            int other = i + (length - 1 - 2 * position) * inner;
            if (position < length - 1 - position) {
                for (int channel = 0; channel < batch.channels(); channel++) {
                    int start = (slot * batch.channels() + channel) * voxels;
                    float value = batch.images()[start + i];
                    batch.images()[start + i] = batch.images()[start + other];
                    batch.images()[start + other] = value;
                }
                byte value = batch.classes()[slot * voxels + i];
                batch.classes()[slot * voxels + i] = batch.classes()[slot * voxels + other];
                batch.classes()[slot * voxels + other] = value;
            }
        }
    }
}
