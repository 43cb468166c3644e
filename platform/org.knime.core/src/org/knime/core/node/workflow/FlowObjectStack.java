package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The flow variables that a node sees, the latest first. */
public final class FlowObjectStack implements Iterable<FlowObject> {

    private final NodeID owner;
    private final Deque<FlowObject> content = new ArrayDeque<>();

    FlowObjectStack(final NodeID owner) {
        this.owner = owner;
    }

    /** The latest object of a class, {@code null} if there is none. */
    public <T extends FlowObject> T peek(final Class<T> type) {
        return peekOptional(type).orElse(null);
    }

    /** The latest object of a class. */
    public <T extends FlowObject> Optional<T> peekOptional(final Class<T> type) {
        return content.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The variable of a name, seen as a type. */
    public Optional<FlowVariable> peekFlowVariable(final String name, final VariableType<?> type) {
        return Optional.ofNullable(getAllAvailableFlowVariables().get(name))
                .filter(v -> v.getVariableType().isConvertible(type));
    }

    /** The variables, the latest of each name, without hidden ones. */
    public Map<String, FlowVariable> getAllAvailableFlowVariables() {
        Map<String, FlowVariable> seen = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        for (FlowObject object : content) {
            if (object instanceof FlowVariable v) {
                if (v.getScope() == FlowVariable.Scope.Hide) {
                    hidden.add(v.getStringValue());
                } else if (!hidden.contains(v.getName())) {
                    seen.putIfAbsent(v.getName(), v);
                }
            }
        }
        return Collections.unmodifiableMap(seen);
    }

    /** The variables with texts and numbers. */
    public Map<String, FlowVariable> getAvailableFlowVariables() {
        return getAvailableFlowVariables(
                new VariableType<?>[] {
                    VariableType.StringType.INSTANCE,
                    VariableType.DoubleType.INSTANCE,
                    VariableType.IntType.INSTANCE
                });
    }

    /** The variables of these types. */
    public Map<String, FlowVariable> getAvailableFlowVariables(final VariableType<?>[] types) {
        Set<VariableType<?>> wanted = Set.of(types);
        Map<String, FlowVariable> found = new LinkedHashMap<>();
        getAllAvailableFlowVariables()
                .forEach(
                        (name, v) -> {
                            if (wanted.contains(v.getVariableType())) {
                                found.put(name, v);
                            }
                        });
        return Collections.unmodifiableMap(found);
    }

    /** Adds an object as the latest. */
    public void push(final FlowObject object) {
        FlowObject own = object.clone();
        own.setOwner(owner);
        content.push(own);
    }

    @Override
    public Iterator<FlowObject> iterator() {
        return Collections.unmodifiableCollection(content).iterator();
    }

    @Override
    public String toString() {
        return content.toString();
    }

    @Override
    public int hashCode() {
        return new ArrayList<>(content).hashCode();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FlowObjectStack other
                && new ArrayList<>(content).equals(new ArrayList<>(other.content));
    }

    /** A stack of variables, the first of the list being the earliest. */
    public static FlowObjectStack createFromFlowVariableList(
            final List<FlowVariable> variables, final NodeID owner) {
        FlowObjectStack stack = new FlowObjectStack(owner);
        variables.forEach(stack::push);
        return stack;
    }
}
