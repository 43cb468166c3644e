package org.urwkv.segmentation.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers by seed and place: what is drawn for a sample depends on nothing that was drawn
 * before, so samples can be made in any order, by any thread, and from any step on.
 */
final class SampleRandom {

    /** Odd, so that no two places of a stream share a seed. */
    private static final long STRIDE = 0xD1342543DE82EF95L;

    private SampleRandom() {}

    /**
     * @param seed of the training
     * @param stream what the numbers are for
     * @param index which sample
     */
    static RandomGenerator of(long seed, int stream, long index) {
        long start = new SplittableRandom(seed + stream).nextLong();
        return new SplittableRandom(new SplittableRandom(start + index * STRIDE).nextLong());
    }

    /**
     * @return the numbers 0 to n-1, shuffled (Fisher and Yates)
     */
    static int[] permutation(int n, RandomGenerator random) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
