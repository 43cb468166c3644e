package org.urwkv.standin.ui.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Optional;
import org.knime.core.node.NodeSettingsRO;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/** What the annotations of a field say about its settings. */
final class FieldRules {
    private final Field field;

    FieldRules(Field field) {
        this.field = field;
        forbid(Persistor.class, Persist.class);
        forbid(Migration.class, Migrate.class);
    }

    private void forbid(Class<? extends Annotation> one, Class<? extends Annotation> other) {
        if (field.isAnnotationPresent(one) && field.isAnnotationPresent(other)) {
            throw new IllegalStateException(
                    field + " has both @" + one.getSimpleName() + " and @" + other.getSimpleName());
        }
    }

    /** The key of the setting. */
    String key() {
        Persist persist = field.getAnnotation(Persist.class);
        String name = ParameterFields.name(field);
        if (persist == null) {
            return name;
        }
        String key = persist.configKey().isEmpty() ? name : persist.configKey();
        return persist.hidden() ? key + "_Internals" : key;
    }

    /** The field's own persistor, if it has one. */
    Optional<NodeParametersPersistor<Object>> persistor() {
        return persistor(field.getAnnotation(Persistor.class));
    }

    @SuppressWarnings("unchecked")
    static Optional<NodeParametersPersistor<Object>> persistor(Persistor annotation) {
        return Optional.ofNullable(annotation)
                .map(a -> (NodeParametersPersistor<Object>) Instances.create(a.value()));
    }

    /** The paths of the field's settings. */
    String[][] paths() {
        return persistor()
                .map(NodeParametersPersistor::getConfigPaths)
                .orElseGet(() -> new String[][] {{key()}});
    }

    /** The earlier form of the value that the settings have, if they have one. */
    Optional<ConfigMigration<Object>> migration(NodeSettingsRO settings) {
        return migration(field.getAnnotation(Migration.class), settings, paths());
    }

    @SuppressWarnings("unchecked")
    static Optional<ConfigMigration<Object>> migration(
            Migration annotation, NodeSettingsRO settings, String[][] paths) {
        if (annotation == null) {
            return Optional.empty();
        }
        NodeParametersMigration<Object> forms = Instances.create(annotation.value());
        return forms.getConfigMigrations().stream()
                .filter(
                        form ->
                                form.getMatcher() instanceof AbsentSettings
                                        ? !ConfigPaths.containsAny(settings, paths)
                                        : form.getMatcher().test(settings))
                .findFirst();
    }

    /** Whether the field keeps its default because its settings are absent. */
    boolean keepsDefault(Class<?> owner, NodeSettingsRO settings) {
        Migrate migrate = field.getAnnotation(Migrate.class);
        boolean byField = migrate != null && migrate.loadDefaultIfAbsent();
        boolean byClass =
                owner.isAnnotationPresent(LoadDefaultsForAbsentFields.class)
                        && !field.isAnnotationPresent(Migration.class);
        String[][] paths = byField || byClass ? paths() : new String[0][];
        if (byField && paths.length == 0) {
            throw new IllegalStateException(field + " has no settings whose absence could be seen");
        }
        return paths.length > 0 && !ConfigPaths.containsAny(settings, paths);
    }

    /** Whether the field holds an array or collection of groups. */
    boolean holdsGroups() {
        Class<?> element = ParameterFields.elementType(field);
        return element != null && isGroup(element);
    }

    /** Whether values of the type are stored field by field. */
    static boolean isGroup(Class<?> type) {
        return Persistable.class.isAssignableFrom(type) && !type.isEnum();
    }
}
