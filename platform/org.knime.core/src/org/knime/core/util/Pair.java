package org.knime.core.util;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Two values.
 *
 * @param <T> type of the first
 * @param <M> type of the second
 */
public final class Pair<T, M> {

    private final T first;
    private final M second;

    /** Either may be {@code null}. */
    public Pair(final T first, final M second) {
        this.first = first;
        this.second = second;
    }

    /** The first value. */
    public T getFirst() {
        return first;
    }

    /** The second value. */
    public M getSecond() {
        return second;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Pair<?, ?> other
                && Objects.equals(first, other.first)
                && Objects.equals(second, other.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    @Override
    public String toString() {
        return "<" + first + ", " + second + ">";
    }

    /** Makes a pair. */
    public static <T, M> Pair<T, M> create(final T first, final M second) {
        return new Pair<>(first, second);
    }

    /** Makes one value of the two. */
    public <R> R reduce(final BiFunction<T, M, R> f) {
        return f.apply(first, second);
    }

    /** Changes both values. */
    public <X, Y> Pair<X, Y> map(final Function<T, X> f, final Function<M, Y> g) {
        return new Pair<>(f.apply(first), g.apply(second));
    }
}
