package org.urwkv.segmentation.training;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Varies a patch of a batch in place: noise, blur, brightness, contrast, resolution, gamma and
 * mirroring, in this order. Rotation and scaling come before, where the patch is cut out.
 */
final class Augmentation {

    private static final double NOISE_PROBABILITY = 0.1;
    private static final double MAX_NOISE_VARIANCE = 0.1;
    private static final double BLUR_PROBABILITY = 0.2;
    private static final double BRIGHTNESS_PROBABILITY = 0.15;
    private static final double CONTRAST_PROBABILITY = 0.15;
    private static final double LOW_RESOLUTION_PROBABILITY = 0.25;
    private static final double INVERTED_GAMMA_PROBABILITY = 0.1;
    private static final double GAMMA_PROBABILITY = 0.3;

    /** Blur and low resolution of a patch befall each of its channels with this probability. */
    private static final double CHANNEL_PROBABILITY = 0.5;

    private final AugmentationOptions options;

    /**
     * @param options what is on
     */
    Augmentation(AugmentationOptions options) {
        this.options = options;
    }

    /** Whether a thing of some probability happens; a number is drawn in any case. */
    private static boolean happens(boolean on, double probability, RandomGenerator random) {
        return random.nextDouble() < probability && on;
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }

    /** Half of the draws lie below 1, so that shrinking and growing are equally likely. */
    static double around1(double low, double high, RandomGenerator random) {
        return random.nextBoolean() ? between(low, 1, random) : between(1, high, random);
    }

    /**
     * @param slot which patch of the batch
     * @param random source of all chances
     */
    void apply(Batch batch, int slot, RandomGenerator random) {
        boolean noise = happens(options.noise(), NOISE_PROBABILITY, random);
        boolean blur = happens(options.blur(), BLUR_PROBABILITY, random);
        boolean low = happens(options.lowResolution(), LOW_RESOLUTION_PROBABILITY, random);
        double variance = between(0, MAX_NOISE_VARIANCE, random);
        int voxels = batch.voxels();
        float[] values = batch.images();
        for (int channel = 0; channel < batch.channels(); channel++) {
            int from = (slot * batch.channels() + channel) * voxels;
            int to = from + voxels;
            if (noise) {
                IntensityAugmentation.noise(values, from, to, Math.sqrt(variance), random);
            }
            if (happens(blur, CHANNEL_PROBABILITY, random)) {
                Smoothing.blur(values, from, batch.patch(), between(0.5, 1, random));
            }
            if (happens(options.brightness(), BRIGHTNESS_PROBABILITY, random)) {
                IntensityAugmentation.brightness(values, from, to, between(0.75, 1.25, random));
            }
            if (happens(options.contrast(), CONTRAST_PROBABILITY, random)) {
                IntensityAugmentation.contrast(values, from, to, around1(0.75, 1.25, random));
            }
            if (happens(low, CHANNEL_PROBABILITY, random)) {
                Smoothing.lowResolution(values, from, batch.patch(), between(0.5, 1, random));
            }
            if (happens(options.gamma(), INVERTED_GAMMA_PROBABILITY, random)) {
                IntensityAugmentation.gamma(values, from, to, around1(0.7, 1.5, random), true);
            }
            if (happens(options.gamma(), GAMMA_PROBABILITY, random)) {
                IntensityAugmentation.gamma(values, from, to, around1(0.7, 1.5, random), false);
            }
        }
        List<Integer> axes = options.mirrorAxes();
        for (int axis : axes) {
            if (random.nextBoolean()) {
                mirror(batch, slot, axis);
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
