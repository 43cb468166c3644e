package org.knime.core.node.config.base;

import java.util.Objects;

/** A leaf of a settings tree: one typed value, {@code null} only for text. */
final class ConfigValue extends AbstractConfigEntry {

    private static final long serialVersionUID = 1L;

    private final java.io.Serializable value;

    ConfigValue(final ConfigEntries type, final String key, final java.io.Serializable value) {
        super(type, key);
        this.value = value;
    }

    /** Reads a value from its text form. */
    static ConfigValue parse(final ConfigEntries type, final String key, final String text) {
        return new ConfigValue(
                type,
                key,
                switch (type) {
                    case xbyte -> Byte.valueOf(text);
                    case xboolean -> Boolean.valueOf(text);
                    case xchar -> parseChar(key, text);
                    case xdouble -> Double.valueOf(text);
                    case xfloat -> Float.valueOf(text);
                    case xint -> Integer.valueOf(text);
                    case xlong -> Long.valueOf(text);
                    case xshort -> Short.valueOf(text);
                    case xstring, xpassword, xtransientstring -> text;
                    case config -> throw new IllegalArgumentException("A subtree has no value");
                });
    }

    private static Character parseChar(final String key, final String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("\"" + text + "\" of key " + key + " is no char");
        }
        return text.charAt(0);
    }

    Object value() {
        return value;
    }

    @Override
    public String toStringValue() {
        return value == null ? null : value.toString();
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry other) {
        return Objects.equals(value, ((ConfigValue) other).value);
    }
}
