package org.urwkv.knime.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from values to pixels.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from pixel of the lowest value
 * @param to pixel of the highest value
 */
record Axis(double low, double high, double from, double to) {

    /**
     * A scale whose ends are round numbers just outside of the given values; equal values get some
     * room.
     */
    static Axis around(double low, double high, double from, double to) {
        double span = high > low ? high - low : Math.max(Math.abs(high), 1) * 0.1;
        double step = roundStep(span / 4);
        return new Axis(
                Math.floor(low / step) * step,
                Math.ceil((high > low ? high : low + span) / step) * step,
                from,
                to);
    }

    double pixel(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round values along the scale, about {@code wanted} of them. */
    List<Double> ticks(int wanted) {
        double step = roundStep((high - low) / wanted);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
