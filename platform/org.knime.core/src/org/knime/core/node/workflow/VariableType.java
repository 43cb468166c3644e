package org.knime.core.node.workflow;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import javax.swing.Icon;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.Config;

/**
 * The type of a flow variable: how its values are kept, converted and put into settings.
 *
 * @param <T> class of the values
 */
public abstract class VariableType<T> {

    private static final String VALUE = "value";

    /** For subclasses. */
    public VariableType() {
        super();
    }

    /** The icon, {@code null} if there is none. */
    public Icon getIcon() {
        return null;
    }

    /** The name under which variables are saved. */
    public String getIdentifier() {
        FlowVariable.Type type = getType();
        String simple = getClass().getSimpleName().replace("Type", "");
        return type == FlowVariable.Type.OTHER ? simple.toUpperCase(Locale.ROOT) : type.name();
    }

    FlowVariable.Type getType() {
        return FlowVariable.Type.OTHER;
    }

    /** Whether values can be seen as values of the other type. */
    public final boolean isConvertible(final VariableType<?> type) {
        return getConvertibleTypes().contains(type);
    }

    /** The types as which values can be seen, this one among them. */
    public Set<VariableType<?>> getConvertibleTypes() {
        return Collections.singleton(this);
    }

    /** A value as value of another type. */
    protected <U> U getAs(final T value, final VariableType<U> target) {
        if (!equals(target)) {
            throw createNotConvertibleException(this, target);
        }
        return target.getSimpleType().cast(value);
    }

    /** Tells that two types do not fit. */
    protected static IllegalArgumentException createNotConvertibleException(
            final VariableType<?> from, final VariableType<?> to) {
        return new IllegalArgumentException(
                "Flow variables of type " + from + " can not be converted to type " + to);
    }

    /** The class of the values. */
    public abstract Class<T> getSimpleType();

    /** Reads a value. */
    protected abstract VariableValue<T> loadValue(NodeSettingsRO settings)
            throws InvalidSettingsException;

    /** Writes a value. */
    protected abstract void saveValue(NodeSettingsWO settings, VariableValue<T> value);

    /** Wraps a value. */
    protected abstract VariableValue<T> newValue(T value);

    /** The value of a new variable. */
    protected abstract VariableValue<T> defaultValue();

    /** Whether values can be put in the place of a setting. */
    protected abstract boolean canOverwrite(Config config, String key);

    /** Puts a value in the place of a setting. */
    protected abstract void overwrite(T value, Config config, String key)
            throws InvalidConfigEntryException;

    /** Whether a setting can become a variable. */
    protected abstract boolean canCreateFrom(Config config, String key);

    /** The value of a setting. */
    protected abstract T createFrom(Config config, String key)
            throws InvalidSettingsException, InvalidConfigEntryException;

    static VariableValue<?> load(final NodeSettingsRO settings) throws InvalidSettingsException {
        String name = settings.getString("class");
        for (VariableType<?> type : VariableTypeRegistry.getInstance().getAllTypes()) {
            if (type.getIdentifier().equals(name)) {
                return type.loadValue(settings);
            }
        }
        throw new InvalidSettingsException("There is no type \"" + name + "\" of flow variables");
    }

    @Override
    public String toString() {
        return getIdentifier();
    }

    /**
     * A value with its type.
     *
     * @param <T> class of the value
     */
    protected abstract static class VariableValue<T> {

        private final VariableType<T> type;
        private final T value;

        /** Of this type. */
        protected VariableValue(final VariableType<T> type, final T value) {
            this.type = Objects.requireNonNull(type, "The type of the variable is missing");
            this.value = value;
        }

        VariableType<T> getType() {
            return type;
        }

        <U> U getAs(final VariableType<U> target) {
            return type.getAs(value, target);
        }

        void overwrite(final Config config, final String key) throws InvalidConfigEntryException {
            type.overwrite(value, config, key);
        }

        void save(final NodeSettingsWO settings) {
            settings.addString("class", type.getIdentifier());
            type.saveValue(settings, this);
        }

        @Override
        public boolean equals(final Object obj) {
            return obj instanceof VariableValue<?> other
                    && type.equals(other.type)
                    && Objects.deepEquals(value, other.value);
        }

        /** The value. */
        protected T get() {
            return value;
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new Object[] {type, value});
        }

        @Override
        public String toString() {
            return value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
        }
    }

    /** The value of a type of this class. */
    private static final class Plain<T> extends VariableValue<T> {

        Plain(final VariableType<T> type, final T value) {
            super(type, value);
        }
    }

    /**
     * A type that knows by predicates which settings it fits.
     *
     * @param <T> class of the values
     */
    protected abstract static class DefaultVariableType<T> extends VariableType<T> {

        private final BiPredicate<Config, String> overwrites;
        private final BiPredicate<Config, String> creates;

        /** With one predicate for either direction. */
        protected DefaultVariableType(
                final BiPredicate<Config, String> overwrites,
                final BiPredicate<Config, String> creates) {
            this.overwrites = overwrites;
            this.creates = creates;
        }

        /** With one predicate for both directions. */
        protected DefaultVariableType(final BiPredicate<Config, String> both) {
            this(both, both);
        }

        @Override
        protected final boolean canOverwrite(final Config config, final String key) {
            return overwrites.test(config, key);
        }

        @Override
        protected final boolean canCreateFrom(final Config config, final String key) {
            return creates.test(config, key);
        }
    }

    /** A value and a setting do not fit. */
    public static final class InvalidConfigEntryException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient UnaryOperator<String> messageOfName;

        /** With a sentence. */
        public InvalidConfigEntryException(final String message) {
            this(message, (UnaryOperator<String>) null);
        }

        /** With a sentence and one that names the variable. */
        public InvalidConfigEntryException(
                final String message, final UnaryOperator<String> messageOfName) {
            this(message, null, messageOfName);
        }

        /** With a sentence and the cause. */
        public InvalidConfigEntryException(final String message, final Throwable cause) {
            this(message, cause, null);
        }

        /** With a sentence, the cause and a sentence that names the variable. */
        public InvalidConfigEntryException(
                final String message,
                final Throwable cause,
                final UnaryOperator<String> messageOfName) {
            super(message, cause);
            this.messageOfName = messageOfName;
        }

        /** The sentence that names the variable. */
        public Optional<String> getErrorMessageWithVariableName(final String name) {
            return Optional.ofNullable(messageOfName).map(m -> m.apply(name));
        }
    }

    /** Values of class {@link Boolean}. */
    public static final class BooleanType extends DefaultVariableType<Boolean> {

        /** The only one. */
        public static final BooleanType INSTANCE = new BooleanType();

        private BooleanType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, BooleanType.class),
                    (config, key) -> VariableEntries.gives(config, key, BooleanType.class));
        }

        @Override
        protected VariableValue<Boolean> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getBoolean(VALUE));
        }

        @Override
        protected VariableValue<Boolean> newValue(final Boolean value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Boolean> defaultValue() {
            return newValue(false);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<Boolean> value) {
            settings.addBoolean(VALUE, value.get());
        }

        @Override
        public Class<Boolean> getSimpleType() {
            return Boolean.class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    BooleanType.INSTANCE, StringType.INSTANCE,
                    BooleanArrayType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Boolean value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Boolean value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Boolean createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Arrays of class {@link Boolean}. */
    public static final class BooleanArrayType extends DefaultVariableType<Boolean[]> {

        /** The only one. */
        public static final BooleanArrayType INSTANCE = new BooleanArrayType();

        private BooleanArrayType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, BooleanArrayType.class),
                    (config, key) -> VariableEntries.gives(config, key, BooleanArrayType.class));
        }

        @Override
        protected VariableValue<Boolean[]> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue((Boolean[]) VariableEntries.box(settings.getBooleanArray(VALUE)));
        }

        @Override
        protected VariableValue<Boolean[]> newValue(final Boolean[] value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Boolean[]> defaultValue() {
            return newValue(new Boolean[0]);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<Boolean[]> value) {
            settings.addBooleanArray(VALUE, (boolean[]) VariableEntries.unbox(value.get()));
        }

        @Override
        public Class<Boolean[]> getSimpleType() {
            return Boolean[].class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(BooleanArrayType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Boolean[] value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Boolean[] value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Boolean[] createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Values of class {@link Double}. */
    public static final class DoubleType extends DefaultVariableType<Double> {

        /** The only one. */
        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, DoubleType.class),
                    (config, key) -> VariableEntries.gives(config, key, DoubleType.class));
        }

        @Override
        FlowVariable.Type getType() {
            return FlowVariable.Type.DOUBLE;
        }

        @Override
        protected VariableValue<Double> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getDouble(VALUE));
        }

        @Override
        protected VariableValue<Double> newValue(final Double value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Double> defaultValue() {
            return newValue(0.0);
        }

        @Override
        protected void saveValue(final NodeSettingsWO settings, final VariableValue<Double> value) {
            settings.addDouble(VALUE, value.get());
        }

        @Override
        public Class<Double> getSimpleType() {
            return Double.class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    DoubleType.INSTANCE, StringType.INSTANCE,
                    DoubleArrayType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Double value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Double value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Double createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Arrays of class {@link Double}. */
    public static final class DoubleArrayType extends DefaultVariableType<Double[]> {

        /** The only one. */
        public static final DoubleArrayType INSTANCE = new DoubleArrayType();

        private DoubleArrayType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, DoubleArrayType.class),
                    (config, key) -> VariableEntries.gives(config, key, DoubleArrayType.class));
        }

        @Override
        protected VariableValue<Double[]> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue((Double[]) VariableEntries.box(settings.getDoubleArray(VALUE)));
        }

        @Override
        protected VariableValue<Double[]> newValue(final Double[] value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Double[]> defaultValue() {
            return newValue(new Double[0]);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<Double[]> value) {
            settings.addDoubleArray(VALUE, (double[]) VariableEntries.unbox(value.get()));
        }

        @Override
        public Class<Double[]> getSimpleType() {
            return Double[].class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(DoubleArrayType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Double[] value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Double[] value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Double[] createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Values of class {@link Integer}. */
    public static final class IntType extends DefaultVariableType<Integer> {

        /** The only one. */
        public static final IntType INSTANCE = new IntType();

        private IntType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, IntType.class),
                    (config, key) -> VariableEntries.gives(config, key, IntType.class));
        }

        @Override
        FlowVariable.Type getType() {
            return FlowVariable.Type.INTEGER;
        }

        @Override
        protected VariableValue<Integer> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getInt(VALUE));
        }

        @Override
        protected VariableValue<Integer> newValue(final Integer value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Integer> defaultValue() {
            return newValue(0);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<Integer> value) {
            settings.addInt(VALUE, value.get());
        }

        @Override
        public Class<Integer> getSimpleType() {
            return Integer.class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    IntType.INSTANCE,
                    LongType.INSTANCE,
                    DoubleType.INSTANCE,
                    StringType.INSTANCE,
                    IntArrayType.INSTANCE,
                    LongArrayType.INSTANCE,
                    DoubleArrayType.INSTANCE,
                    StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Integer value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Integer value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Integer createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Arrays of class {@link Integer}. */
    public static final class IntArrayType extends DefaultVariableType<Integer[]> {

        /** The only one. */
        public static final IntArrayType INSTANCE = new IntArrayType();

        private IntArrayType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, IntArrayType.class),
                    (config, key) -> VariableEntries.gives(config, key, IntArrayType.class));
        }

        @Override
        protected VariableValue<Integer[]> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue((Integer[]) VariableEntries.box(settings.getIntArray(VALUE)));
        }

        @Override
        protected VariableValue<Integer[]> newValue(final Integer[] value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Integer[]> defaultValue() {
            return newValue(new Integer[0]);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<Integer[]> value) {
            settings.addIntArray(VALUE, (int[]) VariableEntries.unbox(value.get()));
        }

        @Override
        public Class<Integer[]> getSimpleType() {
            return Integer[].class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    IntArrayType.INSTANCE,
                    LongArrayType.INSTANCE,
                    DoubleArrayType.INSTANCE,
                    StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Integer[] value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Integer[] value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Integer[] createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Values of class {@link Long}. */
    public static final class LongType extends DefaultVariableType<Long> {

        /** The only one. */
        public static final LongType INSTANCE = new LongType();

        private LongType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, LongType.class),
                    (config, key) -> VariableEntries.gives(config, key, LongType.class));
        }

        @Override
        protected VariableValue<Long> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getLong(VALUE));
        }

        @Override
        protected VariableValue<Long> newValue(final Long value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Long> defaultValue() {
            return newValue(0L);
        }

        @Override
        protected void saveValue(final NodeSettingsWO settings, final VariableValue<Long> value) {
            settings.addLong(VALUE, value.get());
        }

        @Override
        public Class<Long> getSimpleType() {
            return Long.class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    LongType.INSTANCE,
                    DoubleType.INSTANCE,
                    StringType.INSTANCE,
                    LongArrayType.INSTANCE,
                    DoubleArrayType.INSTANCE,
                    StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Long value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Long value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Long createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Arrays of class {@link Long}. */
    public static final class LongArrayType extends DefaultVariableType<Long[]> {

        /** The only one. */
        public static final LongArrayType INSTANCE = new LongArrayType();

        private LongArrayType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, LongArrayType.class),
                    (config, key) -> VariableEntries.gives(config, key, LongArrayType.class));
        }

        @Override
        protected VariableValue<Long[]> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue((Long[]) VariableEntries.box(settings.getLongArray(VALUE)));
        }

        @Override
        protected VariableValue<Long[]> newValue(final Long[] value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<Long[]> defaultValue() {
            return newValue(new Long[0]);
        }

        @Override
        protected void saveValue(final NodeSettingsWO settings, final VariableValue<Long[]> value) {
            settings.addLongArray(VALUE, (long[]) VariableEntries.unbox(value.get()));
        }

        @Override
        public Class<Long[]> getSimpleType() {
            return Long[].class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(
                    LongArrayType.INSTANCE, DoubleArrayType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final Long[] value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final Long[] value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected Long[] createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Values of class {@link String}. */
    public static final class StringType extends DefaultVariableType<String> {

        /** The only one. */
        public static final StringType INSTANCE = new StringType();

        private StringType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, StringType.class),
                    (config, key) -> VariableEntries.gives(config, key, StringType.class));
        }

        @Override
        FlowVariable.Type getType() {
            return FlowVariable.Type.STRING;
        }

        @Override
        protected VariableValue<String> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getString(VALUE));
        }

        @Override
        protected VariableValue<String> newValue(final String value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<String> defaultValue() {
            return newValue("");
        }

        @Override
        protected void saveValue(final NodeSettingsWO settings, final VariableValue<String> value) {
            settings.addString(VALUE, value.get());
        }

        @Override
        public Class<String> getSimpleType() {
            return String.class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(StringType.INSTANCE, StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final String value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final String value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected String createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }

    /** Arrays of class {@link String}. */
    public static final class StringArrayType extends DefaultVariableType<String[]> {

        /** The only one. */
        public static final StringArrayType INSTANCE = new StringArrayType();

        private StringArrayType() {
            super(
                    (config, key) -> VariableEntries.takes(config, key, StringArrayType.class),
                    (config, key) -> VariableEntries.gives(config, key, StringArrayType.class));
        }

        @Override
        protected VariableValue<String[]> loadValue(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            return newValue(settings.getStringArray(VALUE));
        }

        @Override
        protected VariableValue<String[]> newValue(final String[] value) {
            return new Plain<>(this, value);
        }

        @Override
        protected VariableValue<String[]> defaultValue() {
            return newValue(new String[0]);
        }

        @Override
        protected void saveValue(
                final NodeSettingsWO settings, final VariableValue<String[]> value) {
            settings.addStringArray(VALUE, value.get());
        }

        @Override
        public Class<String[]> getSimpleType() {
            return String[].class;
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(StringArrayType.INSTANCE);
        }

        @Override
        protected <U> U getAs(final String[] value, final VariableType<U> target) {
            return VariableEntries.convert(value, this, target);
        }

        @Override
        protected void overwrite(final String[] value, final Config config, final String key)
                throws InvalidConfigEntryException {
            VariableEntries.put(value, this, config, key);
        }

        @Override
        protected String[] createFrom(final Config config, final String key)
                throws InvalidSettingsException, InvalidConfigEntryException {
            return getSimpleType().cast(VariableEntries.get(this, config, key));
        }
    }
}
