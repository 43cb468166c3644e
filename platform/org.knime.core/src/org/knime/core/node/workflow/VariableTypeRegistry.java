package org.knime.core.node.workflow;

import java.util.Arrays;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;
import org.knime.core.node.workflow.VariableType.InvalidConfigEntryException;

/** The types of flow variables. */
public final class VariableTypeRegistry {

    private static final VariableTypeRegistry INSTANCE = new VariableTypeRegistry();

    private VariableTypeRegistry() {}

    /** The one registry. */
    public static VariableTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** All types. */
    public VariableType<?>[] getAllTypes() {
        return new VariableType<?>[] {
            VariableType.StringType.INSTANCE,
            VariableType.StringArrayType.INSTANCE,
            VariableType.DoubleType.INSTANCE,
            VariableType.DoubleArrayType.INSTANCE,
            VariableType.IntType.INSTANCE,
            VariableType.IntArrayType.INSTANCE,
            VariableType.LongType.INSTANCE,
            VariableType.LongArrayType.INSTANCE,
            VariableType.BooleanType.INSTANCE,
            VariableType.BooleanArrayType.INSTANCE
        };
    }

    /** The types whose values can be put in the place of a setting. */
    public VariableType<?>[] getOverwritingTypes(final Config config, final String key) {
        return Arrays.stream(getAllTypes())
                .filter(t -> t.canOverwrite(config, key))
                .toArray(VariableType<?>[]::new);
    }

    /** Puts the value of a variable in the place of a setting. */
    public static void overwriteWithVariable(
            final Config config, final String key, final FlowVariable variable)
            throws InvalidSettingsException, InvalidConfigEntryException {
        if (!variable.getVariableType().canOverwrite(config, key)) {
            throw new InvalidSettingsException(
                    "Flow variable \""
                            + variable.getName()
                            + "\" of type "
                            + variable.getVariableType()
                            + " does not fit setting \""
                            + key
                            + "\"; use a variable of another type");
        }
        variable.getVariableValue().overwrite(config, key);
    }

    /** A variable with the value of a setting. */
    public FlowVariable createFromConfig(final String name, final Config config, final String key)
            throws InvalidSettingsException, InvalidConfigEntryException {
        VariableType<?> type =
                getCorrespondingVariableType(config, key)
                        .orElseThrow(
                                () ->
                                        new InvalidSettingsException(
                                                "Setting \""
                                                        + key
                                                        + "\" can not become a flow variable"));
        return create(name, type, config, key);
    }

    private static <T> FlowVariable create(
            final String name, final VariableType<T> type, final Config config, final String key)
            throws InvalidSettingsException, InvalidConfigEntryException {
        return new FlowVariable(name, type, type.createFrom(config, key));
    }

    /** The type that fits a setting best. */
    public Optional<VariableType<?>> getCorrespondingVariableType(
            final Config config, final String key) {
        return Arrays.stream(getAllTypes()).filter(t -> t.canCreateFrom(config, key)).findFirst();
    }
}
