package org.urwkv.segmentation.training;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.segmentation.prediction.PostprocessingTrial;
import org.urwkv.segmentation.prediction.Prediction;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.volume.LabelVolume;

/** Predicts held-out cases on the model's grid and compares them with their labels. */
final class Validation {

    private final CaseStore cases;
    private final List<Integer> heldOut;
    private final Targets targets;
    private final Prediction prediction;
    private final Workers workers;
    private final int windows;

    /**
     * @param cases all cases
     * @param heldOut numbers of the cases to validate on
     * @param network the network in training
     * @param patch sizes x, y, z of a window
     * @param workers take a case each at a time; stay open
     * @param targets what the outputs of the network stand for
     * @param sizes gives the sizes x, y, z of a case on the model's grid
     */
    Validation(
            CaseStore cases,
            List<Integer> heldOut,
            Network network,
            int[] patch,
            Workers workers,
            Targets targets,
            IntFunction<int[]> sizes) {
        this.cases = cases;
        this.heldOut = heldOut;
        this.targets = targets;
        this.prediction = new Prediction(network, patch, !targets.regions().isEmpty());
        this.windows = heldOut.stream().mapToInt(i -> prediction.windows(sizes.apply(i))).sum();
        this.workers = workers;
    }

    /**
     * @return whether there are cases to validate on
     */
    boolean possible() {
        return !heldOut.isEmpty();
    }

    /**
     * @return number of windows that all held-out cases take
     */
    int windows() {
        return windows;
    }

    /**
     * @param monitor asked before each case and each window
     * @return Dice, mean over cases and labels, or regions; what neither has does not count; NaN if
     *     none counts
     */
    double dice(TrainingMonitor monitor) {
        double[][] found = new double[heldOut.size()][];
        workers.each(
                worker -> {
                    for (int i = worker; i < found.length; i += workers.count()) {
                        monitor.checkCanceled();
                        PreparedCase item = cases.get(heldOut.get(i));
                        found[i] = targets.dice(predict(item, monitor), item.classes());
                    }
                    return null;
                });
        double sum = 0;
        int count = 0;
        for (double[] dice : found) {
            for (double value : dice) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private byte[] predict(PreparedCase item, TrainingMonitor monitor) {
        PredictionMonitor asked =
                new PredictionMonitor() {
                    @Override
                    public void checkCanceled() {
                        monitor.checkCanceled();
                    }

                    @Override
                    public void progress(double fraction) {
                        // too short to be shown
                    }
                };
        return prediction.classes(item.image(), item.grid(), item.grid(), asked);
    }

    /**
     * @param labels the label of each class from 1
     * @param monitor asked before each window
     * @return whether predictions are better when only the largest parts stay; empty if there are
     *     no cases
     */
    Optional<LearnedPostprocessing> postprocessing(List<Integer> labels, TrainingMonitor monitor) {
        if (!possible()) {
            return Optional.empty();
        }
        PostprocessingTrial trial = new PostprocessingTrial(labels.size(), Loss.IGNORED);
        for (int index : heldOut) {
            monitor.checkCanceled();
            PreparedCase item = cases.get(index);
            trial.add(LabelVolume.ofBytes(item.grid(), predict(item, monitor)), item.classes());
        }
        return Optional.of(trial.result(labels));
    }

    /**
     * @param found classes as unsigned bytes
     * @param truth classes as unsigned bytes; {@link Loss#IGNORED} where nothing counts
     * @param classes number of classes
     * @return Dice of each class from 1; NaN where neither has the class
     */
    static double[] dice(byte[] found, byte[] truth, int classes) {
        long[] both = new long[classes];
        long[] either = new long[classes];
        for (int i = 0; i < truth.length; i++) {
            int a = found[i] & 0xff;
            int b = truth[i] & 0xff;
            if (b == Loss.IGNORED) {
                continue;
            }
            either[a]++;
            either[b]++;
            both[a] += a == b ? 1 : 0;
        }
        double[] dice = new double[classes - 1];
        for (int c = 1; c < classes; c++) {
            dice[c - 1] = either[c] == 0 ? Double.NaN : 2.0 * both[c] / either[c];
        }
        return dice;
    }
}
