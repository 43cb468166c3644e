package org.urwkv.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.segmentation.training.TrainingMonitor;

/** Notes and prints when which validation Dice was reached; validation does not count as time. */
class Learning implements TrainingMonitor {

    /** An epoch and the seconds of training up to its end. */
    record Point(double seconds, EpochRecord epoch) {}

    private final List<Point> points = new ArrayList<>();
    private final long start = System.nanoTime();
    private long lastStep = start;
    private long validating;

    /** Called after each step; the time from the last call to {@link #epoch} is validation. */
    @Override
    public void progress(double fraction, String message) {
        lastStep = System.nanoTime();
    }

    @Override
    public void epoch(EpochRecord record) {
        double seconds = (lastStep - start - validating) * 1e-9;
        validating += System.nanoTime() - lastStep;
        points.add(new Point(seconds, record));
        System.out.printf(
                Locale.ROOT,
                "%7.1f s  epoch %3d  loss %.4f  Dice %.4f%n",
                seconds,
                record.epoch(),
                record.trainingLoss(),
                record.validationDice());
    }

    @Override
    public void log(String line) {
        System.out.println(line);
    }

    /**
     * @return seconds of training after which the Dice was first reached; NaN if never
     */
    double secondsTo(double dice) {
        return points.stream()
                .filter(p -> p.epoch.validationDice() >= dice)
                .mapToDouble(Point::seconds)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * @return the highest validation Dice; 0 without any
     */
    double best() {
        return points.stream()
                .mapToDouble(p -> p.epoch.validationDice())
                .filter(dice -> !Double.isNaN(dice))
                .max()
                .orElse(0);
    }
}
