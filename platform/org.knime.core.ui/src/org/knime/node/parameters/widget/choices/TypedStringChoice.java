package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.workflow.FlowVariable;

/**
 * A text with a type as a choice.
 *
 * @param id what is stored
 * @param text what is shown
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {
    /** A column as a choice. */
    public static TypedStringChoice fromColSpec(DataColumnSpec colSpec) {
        DataType type = colSpec.getType();
        return new TypedStringChoice(
                colSpec.getName(),
                colSpec.getName(),
                new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }

    /** A flow variable as a choice. */
    public static TypedStringChoice fromFlowVariable(FlowVariable flowVariable) {
        String type = flowVariable.getVariableType().getIdentifier();
        return new TypedStringChoice(
                flowVariable.getName(), flowVariable.getName(), new PossibleTypeValue(type, type));
    }

    /**
     * A type.
     *
     * @param id what is stored
     * @param text what is shown
     */
    public record PossibleTypeValue(String id, String text) {}
}
