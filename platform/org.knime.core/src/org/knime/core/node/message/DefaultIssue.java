package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;

/** A detail as text. */
final class DefaultIssue implements Issue {

    private static final String KEY = "message";

    private final String text;

    DefaultIssue(final String text) {
        this.text = text;
    }

    static DefaultIssue load(final ConfigBaseRO config) throws InvalidSettingsException {
        return new DefaultIssue(config.getString(KEY));
    }

    @Override
    public String toPreformatted() {
        return text;
    }

    @Override
    public Type getType() {
        return Type.TEXT;
    }

    @Override
    public void saveTo(final ConfigBaseWO config) {
        config.addString(KEY, text);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DefaultIssue other && java.util.Objects.equals(text, other.text);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
