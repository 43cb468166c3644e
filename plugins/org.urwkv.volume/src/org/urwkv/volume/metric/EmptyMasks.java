package org.urwkv.volume.metric;

import java.util.OptionalDouble;

/**
 * What a ratio such as Dice is where a label is neither in the reference nor in the prediction.
 * Distances are missing then, whatever is chosen.
 */
public enum EmptyMasks {
    /** No value; such cases are counted apart and do not touch the mean. */
    MISSING(OptionalDouble.empty()),
    /** A perfect agreement. */
    ONE(OptionalDouble.of(1)),
    /** No agreement. */
    ZERO(OptionalDouble.of(0));

    private final OptionalDouble value;

    EmptyMasks(OptionalDouble value) {
        this.value = value;
    }

    OptionalDouble value() {
        return value;
    }
}
