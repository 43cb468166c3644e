package org.knime.node.parameters.widget.number;

/** Texts of bounds. */
final class Bounds {
    private Bounds() {}

    /** The sentence for a value on the wrong side of the bound. */
    static String message(String relation, double bound) {
        String number =
                bound == Math.rint(bound) && Math.abs(bound) < 1e15
                        ? Long.toString((long) bound)
                        : Double.toString(bound);
        return "The value must be " + relation + " " + number + ".";
    }
}
