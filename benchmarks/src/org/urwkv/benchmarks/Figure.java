package org.urwkv.benchmarks;

/**
 * One measured figure.
 *
 * @param metric what was measured
 * @param value the figure
 * @param unit its unit, for example {@code s} or {@code ratio}
 * @param limit the most or the least that it may be; null where there is no limit
 * @param holds whether the value keeps the limit; true where there is none
 */
public record Figure(String metric, double value, String unit, Double limit, boolean holds) {

    /** A figure to look at, without a limit. */
    public static Figure of(String metric, double value, String unit) {
        return new Figure(metric, value, unit, null, true);
    }

    /** A figure that must not exceed a limit. */
    public static Figure atMost(String metric, double value, String unit, double limit) {
        return new Figure(metric, value, unit, limit, value <= limit);
    }

    /** A figure that must not fall short of a limit. */
    public static Figure atLeast(String metric, double value, String unit, double limit) {
        return new Figure(metric, value, unit, limit, value >= limit);
    }
}
