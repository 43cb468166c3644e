package org.urwkv.standin.ui.parameters;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.Persistor;

/** Saves groups of parameters. */
final class GroupSaver {
    static final String IS_NULL = "is_null";

    private GroupSaver() {}

    static void save(Object group, NodeSettingsWO settings) {
        var persistor = FieldRules.persistor(group.getClass().getAnnotation(Persistor.class));
        if (persistor.isPresent()) {
            persistor.get().save(group, settings);
            return;
        }
        for (Field field : ParameterFields.of(group.getClass())) {
            saveField(field, get(group, field), settings);
        }
    }

    private static Object get(Object group, Field field) {
        try {
            return field.get(group);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not accessible: " + field, e);
        }
    }

    private static void saveField(Field field, Object value, NodeSettingsWO settings) {
        FieldRules rules = new FieldRules(field);
        var persistor = rules.persistor();
        if (persistor.isPresent()) {
            persistor.get().save(value, settings);
        } else if (FieldRules.isGroup(field.getType())) {
            Objects.requireNonNull(value, () -> "A group of parameters must not be null: " + field);
            save(value, settings.addNodeSettings(rules.key()));
        } else if (rules.holdsGroups()) {
            saveElements(value, settings.addNodeSettings(rules.key()));
        } else if (value instanceof Optional<?> optional) {
            Class<?> type = ParameterFields.argument(field);
            if (optional.isPresent()) {
                Values.save(type, optional.get(), settings, rules.key());
            } else {
                Values.saveEmpty(type, settings, rules.key());
            }
            settings.addBoolean(rules.key() + Values.PRESENT, optional.isPresent());
        } else {
            Values.save(field.getType(), value, settings, rules.key());
        }
    }

    private static void saveElements(Object value, NodeSettingsWO settings) {
        if (value == null) {
            settings.addBoolean(IS_NULL, true);
            return;
        }
        Collection<?> elements =
                value instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) value;
        int index = 0;
        for (Object element : elements) {
            save(element, settings.addNodeSettings(Integer.toString(index++)));
        }
    }
}
