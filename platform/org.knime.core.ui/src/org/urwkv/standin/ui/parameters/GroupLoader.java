package org.urwkv.standin.ui.parameters;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.persistence.Persistor;

/** Loads groups of parameters. */
final class GroupLoader {
    private GroupLoader() {}

    static <P> P load(Class<P> type, NodeSettingsRO settings) throws InvalidSettingsException {
        var earlier =
                FieldRules.migration(
                        type.getAnnotation(Migration.class), settings, new String[][] {{}});
        if (earlier.isPresent()) {
            return type.cast(earlier.get().getLoader().load(settings));
        }
        var persistor = FieldRules.persistor(type.getAnnotation(Persistor.class));
        if (persistor.isPresent()) {
            return type.cast(persistor.get().load(settings));
        }
        P group = Instances.create(type);
        for (Field field : ParameterFields.of(type)) {
            FieldRules rules = new FieldRules(field);
            if (!rules.keepsDefault(type, settings)) {
                set(group, field, value(field, rules, settings));
            }
        }
        return group;
    }

    private static void set(Object group, Field field, Object value) {
        try {
            field.set(group, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Parameters must not be final: " + field, e);
        }
    }

    private static Object value(Field field, FieldRules rules, NodeSettingsRO settings)
            throws InvalidSettingsException {
        var earlier = rules.migration(settings);
        if (earlier.isPresent()) {
            return earlier.get().getLoader().load(settings);
        }
        var persistor = rules.persistor();
        if (persistor.isPresent()) {
            return persistor.get().load(settings);
        }
        if (FieldRules.isGroup(field.getType())) {
            return load(field.getType(), settings.getNodeSettings(rules.key()));
        }
        if (rules.holdsGroups()) {
            return elements(field, settings.getNodeSettings(rules.key()));
        }
        if (field.getType() == Optional.class) {
            return settings.getBoolean(rules.key() + Values.PRESENT, true)
                    ? Optional.ofNullable(
                            Values.load(ParameterFields.argument(field), settings, rules.key()))
                    : Optional.empty();
        }
        return Values.load(field.getType(), settings, rules.key());
    }

    private static Object elements(Field field, NodeSettingsRO settings)
            throws InvalidSettingsException {
        if (settings.getBoolean(GroupSaver.IS_NULL, false)) {
            return null;
        }
        Class<?> element = ParameterFields.elementType(field);
        List<Object> list = new ArrayList<>();
        long size = settings.keySet().stream().filter(key -> key.matches("\\d+")).count();
        for (int i = 0; i < size; i++) {
            list.add(load(element, settings.getNodeSettings(Integer.toString(i))));
        }
        if (!field.getType().isArray()) {
            return list;
        }
        return list.toArray((Object[]) Array.newInstance(element, list.size()));
    }
}
