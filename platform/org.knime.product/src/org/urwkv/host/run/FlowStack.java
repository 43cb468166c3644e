package org.urwkv.host.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.knime.core.node.workflow.FlowVariable;

/**
 * The flow variables at one place of a workflow, the lowest first: of two with the same name the
 * upper one is seen. Immutable.
 */
public final class FlowStack {
    private final List<FlowVariable> variables;

    private FlowStack(Collection<FlowVariable> variables) {
        this.variables = List.copyOf(variables);
    }

    /**
     * Makes a stack.
     *
     * @param variables its variables, the lowest first
     * @return the stack
     */
    public static FlowStack of(Collection<FlowVariable> variables) {
        return new FlowStack(variables);
    }

    /**
     * Merges what comes in through a node's ports. As in KNIME the first connected port lies on top
     * of the others, and among the others the last one.
     *
     * @param inputs the stacks of the connected ports in the order of the ports, port 0 included
     * @return the merged stack, without repetitions
     */
    public static FlowStack merge(List<FlowStack> inputs) {
        LinkedHashSet<FlowVariable> merged = new LinkedHashSet<>();
        for (int i = 1; i <= inputs.size(); i++) {
            for (FlowVariable variable : inputs.get(i % inputs.size()).variables) {
                merged.remove(variable);
                merged.add(variable);
            }
        }
        return new FlowStack(merged);
    }

    /**
     * Puts variables on top.
     *
     * @param pushed the variables, the lowest first
     * @return a new stack
     */
    public FlowStack push(Collection<FlowVariable> pushed) {
        List<FlowVariable> all = new ArrayList<>(variables);
        all.addAll(pushed);
        return new FlowStack(all);
    }

    /** Returns what is seen from here, by name, the topmost variable first. */
    public Map<String, FlowVariable> visible() {
        Map<String, FlowVariable> visible = new LinkedHashMap<>();
        for (int i = variables.size() - 1; i >= 0; i--) {
            visible.putIfAbsent(variables.get(i).getName(), variables.get(i));
        }
        return visible;
    }
}
