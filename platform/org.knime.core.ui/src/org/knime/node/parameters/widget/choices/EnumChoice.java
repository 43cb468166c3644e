package org.knime.node.parameters.widget.choices;

/**
 * A constant as a choice.
 *
 * @param <E> the enum
 * @param id the constant
 * @param text what is shown
 * @param disabled whether it cannot be chosen
 */
public record EnumChoice<E extends Enum<E>>(E id, String text, boolean disabled) {
    /** A constant that can be chosen. */
    public EnumChoice(E id, String text) {
        this(id, text, false);
    }

    /** A constant with the text of its {@link Label}, else one made of its name. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(E constant) {
        return fromEnumConst(constant, false);
    }

    /** A constant with the text of its {@link Label}, else one made of its name. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(E constant, boolean disabled) {
        return new EnumChoice<>(constant, EnumLabels.label(constant), disabled);
    }
}
