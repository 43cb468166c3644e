package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.urwkv.segmentation.SegmentationException;

/**
 * Which cases are trained on and which are held out, by number, ascending.
 *
 * @param training cases to train on, never empty
 * @param validation cases held out
 */
record Split(List<Integer> training, List<Integer> validation) {

    /** With fewer cases than this, all are trained on by default. */
    private static final int ENOUGH = 10;

    private static final double SHARE = 0.1;
    private static final int MOST = 8;

    /**
     * @param cases number of cases
     * @param fraction share to hold out; negative: a tenth, at most 8, of 10 or more cases
     * @param seed decides which
     */
    static Split of(int cases, double fraction, long seed) {
        int held =
                fraction < 0
                        ? cases < ENOUGH ? 0 : (int) Math.min(MOST, Math.round(SHARE * cases))
                        : (int) Math.round(fraction * cases);
        if (fraction > 0) {
            held = Math.max(1, held);
        }
        if (held >= cases) {
            throw new SegmentationException(
                    "Of "
                            + cases
                            + " case(s) "
                            + held
                            + " would be held out for validation and none is left to train on; hold"
                            + " out a smaller share or give more cases.");
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(i);
        }
        Collections.shuffle(all, new Random(seed + 1));
        List<Integer> validation = new ArrayList<>(all.subList(0, held));
        List<Integer> training = new ArrayList<>(all.subList(held, cases));
        Collections.sort(validation);
        Collections.sort(training);
        return new Split(training, validation);
    }

    /**
     * @param training number of cases to train on, which come first
     * @param cases number of all cases
     */
    static Split after(int training, int cases) {
        return new Split(
                IntStream.range(0, training).boxed().toList(),
                IntStream.range(training, cases).boxed().toList());
    }
}
