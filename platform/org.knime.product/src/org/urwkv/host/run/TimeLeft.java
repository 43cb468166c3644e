package org.urwkv.host.run;

import java.util.Locale;

/** Durations for people. */
public final class TimeLeft {
    private static final double LEAST_FRACTION = 0.01;
    private static final double LEAST_SECONDS = 2;

    private TimeLeft() {}

    /**
     * Estimates how long something will still take, all of it going at the same pace.
     *
     * @param fraction how much is done, 0 to 1
     * @param seconds how long that took
     * @return seconds still to go, or NaN if it is too early to tell
     */
    public static double estimate(double fraction, double seconds) {
        boolean known = fraction >= LEAST_FRACTION && fraction <= 1 && seconds >= LEAST_SECONDS;
        return known ? seconds * (1 - fraction) / fraction : Double.NaN;
    }

    /**
     * Writes a duration.
     *
     * @param seconds the duration
     * @return for example {@code 0.3 s}, {@code 42 s}, {@code 3 min 5 s} or {@code 2 h 10 min}
     */
    public static String text(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
