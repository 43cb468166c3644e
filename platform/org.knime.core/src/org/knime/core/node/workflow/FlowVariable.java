package org.knime.core.node.workflow;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.VariableType.VariableValue;

/** A named value that flows along the connections of a workflow, immutable. */
public final class FlowVariable extends FlowObject {

    /** The prefix of the platform's own variables. */
    public static final String GLOBAL_CONST_ID = "knime";

    private final Scope scope;
    private final String name;
    private final VariableValue<?> value;

    private FlowVariable(final String name, final VariableValue<?> value, final Scope scope) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A flow variable needs a name");
        }
        scope.verifyName(name);
        this.name = name;
        this.value = value;
        this.scope = scope;
    }

    /** With the default value of a type. */
    public <T> FlowVariable(final String name, final VariableType<T> type) {
        this(name, type.defaultValue(), Scope.Flow);
    }

    /** With a value. */
    public <T> FlowVariable(final String name, final VariableType<T> type, final T value) {
        this(name, type.newValue(value), Scope.Flow);
    }

    /** With a text. */
    public FlowVariable(final String name, final String value) {
        this(name, VariableType.StringType.INSTANCE, value);
    }

    /** With a number. */
    public FlowVariable(final String name, final double value) {
        this(name, VariableType.DoubleType.INSTANCE, value);
    }

    /** With a whole number. */
    public FlowVariable(final String name, final int value) {
        this(name, VariableType.IntType.INSTANCE, value);
    }

    static FlowVariable global(final String name, final String value) {
        return new FlowVariable(
                name, VariableType.StringType.INSTANCE.newValue(value), Scope.Global);
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** Whether it is one of the platform's own. */
    public boolean isGlobalConstant() {
        return scope == Scope.Global;
    }

    /** How far it is seen. */
    public Scope getScope() {
        return scope;
    }

    /** The kind of value. */
    public Type getType() {
        return getVariableType().getType();
    }

    /** The type. */
    public VariableType<?> getVariableType() {
        return value.getType();
    }

    /** The value as value of a type. */
    public <T> T getValue(final VariableType<T> type) {
        return value.getAs(type);
    }

    VariableValue<?> getVariableValue() {
        return value;
    }

    /** The text, {@code null} if it is none. */
    public String getStringValue() {
        return value.get() instanceof String s ? s : null;
    }

    /** The number, NaN if it is none. */
    public double getDoubleValue() {
        return value.get() instanceof Double d ? d : Double.NaN;
    }

    /** The whole number, 0 if it is none. */
    public int getIntValue() {
        return value.get() instanceof Integer i ? i : 0;
    }

    /** The value as text. */
    public String getValueAsString() {
        return value.toString();
    }

    /** Writes the variable. */
    public void save(final NodeSettingsWO settings) {
        settings.addString("name", name);
        value.save(settings);
    }

    /** Reads a variable. */
    public static FlowVariable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        String name = settings.getString("name");
        Scope scope = Scope.Flow;
        for (Scope s : new Scope[] {Scope.Local, Scope.Hide}) {
            if (name.startsWith(s.getPrefix())) {
                scope = s;
            }
        }
        try {
            return new FlowVariable(name, VariableType.load(settings), scope);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** The same value under another name. */
    public FlowVariable withNewName(final String newName) {
        return new FlowVariable(newName, value, scope);
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + getVariableType() + ": " + value + ")";
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FlowVariable other
                && name.equals(other.name)
                && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, getType());
    }

    /** A variable that hides the variable of a name from here on. */
    public static FlowVariable newHidingVariable(final String hidden) {
        Scope.Flow.verifyName(hidden);
        return new FlowVariable(
                Scope.Hide.getPrefix() + " (" + hidden + ")",
                VariableType.StringType.INSTANCE.newValue(hidden),
                Scope.Hide);
    }

    /** How far variables are seen. */
    public enum Scope {
        /** The platform's own. */
        Global("knime"),
        /** Downstream. */
        Flow(""),
        /** Only between a few nodes. */
        Local("knime.node"),
        /** Hides another. */
        Hide("knime.hide");

        private final String prefix;

        Scope(final String prefix) {
            this.prefix = prefix;
        }

        /** How the names start. */
        public String getPrefix() {
            return prefix;
        }

        /** Fails for names that variables of this scope can not have. */
        public void verifyName(final String name) {
            boolean reserved = name.startsWith(Global.prefix);
            if (this == Flow ? reserved : !name.startsWith(prefix)) {
                throw new IllegalArgumentException(
                        this == Flow
                                ? "The flow variable name \""
                                        + name
                                        + "\" starts with \"knime\","
                                        + " which is reserved; choose another name"
                                : "The flow variable name \""
                                        + name
                                        + "\" must start with \""
                                        + prefix
                                        + "\"");
            }
        }
    }

    /** Kinds of value. */
    public enum Type {
        /** Numbers. */
        DOUBLE,
        /** Whole numbers. */
        INTEGER,
        /** Texts. */
        STRING,
        /** User names and passwords. */
        CREDENTIALS,
        /** All others. */
        OTHER
    }
}
