package org.knime.node.parameters.widget.choices;

import java.util.Locale;

/** How constants are shown. */
final class EnumLabels {
    private EnumLabels() {}

    /** The constant's label, else its name in words: {@code LEAKY_RELU} is "Leaky relu". */
    static String label(Enum<?> constant) {
        try {
            Label label =
                    constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(Label.class);
            if (label != null) {
                return label.value();
            }
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A constant without a field: " + constant, e);
        }
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
