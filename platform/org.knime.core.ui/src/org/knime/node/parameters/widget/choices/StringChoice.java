package org.knime.node.parameters.widget.choices;

/**
 * A text as a choice.
 *
 * @param id what is stored
 * @param text what is shown
 */
public record StringChoice(String id, String text) {
    /** A text that is shown as it is stored. */
    public static StringChoice fromId(String id) {
        return new StringChoice(id, id);
    }
}
