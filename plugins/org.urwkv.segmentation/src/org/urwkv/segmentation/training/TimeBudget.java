package org.urwkv.segmentation.training;

import java.util.function.LongSupplier;

/** The wall clock of a training, and how much of its limit is used up. */
final class TimeBudget {

    private final LongSupplier nanoTime;
    private final double limitSeconds;
    private long start;
    private double stepsFrom;

    /**
     * Starts the clock.
     *
     * @param maxMinutes the limit; 0 or less: none
     * @param nanoTime a clock in nanoseconds
     */
    TimeBudget(double maxMinutes, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.limitSeconds = maxMinutes > 0 ? 60 * maxMinutes : Double.POSITIVE_INFINITY;
        this.start = nanoTime.getAsLong();
    }

    /**
     * @return seconds since the start
     */
    double elapsedSeconds() {
        return (nanoTime.getAsLong() - start) * 1e-9;
    }

    /** Says that preparation is over and the steps begin now. */
    void stepsBegin() {
        stepsFrom = elapsedSeconds();
    }

    /**
     * Takes over the clock of an earlier run that this one goes on with.
     *
     * @param elapsedSeconds what that clock showed
     * @param stepsBegan what it showed when its steps began
     */
    void carryOver(double elapsedSeconds, double stepsBegan) {
        start -= Math.round(elapsedSeconds * 1e9);
        stepsFrom = stepsBegan;
    }

    /**
     * @return seconds from the start to where the steps began
     */
    double stepsBegan() {
        return stepsFrom;
    }

    /**
     * @return seconds since the steps began
     */
    double stepSeconds() {
        return elapsedSeconds() - stepsFrom;
    }

    /**
     * @param reserveSeconds time that is needed after the last step
     * @return share of the time for steps that is used up, 0 to 1; 0 without a limit
     */
    double fraction(double reserveSeconds) {
        if (Double.isInfinite(limitSeconds)) {
            return 0;
        }
        double available = limitSeconds - reserveSeconds - stepsFrom;
        double used = elapsedSeconds() - stepsFrom;
        return available <= used ? 1 : Math.max(0, used / available);
    }

    /**
     * @return seconds in words: {@code 8 s}, {@code 4 min 10 s}, {@code 2 h 5 min}
     */
    static String words(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
