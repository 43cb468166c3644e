package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;

/** What went wrong, in detail. */
interface Issue {

    /** The detail as preformatted text. */
    String toPreformatted();

    /** The kind. */
    Type getType();

    /** Writes the detail. */
    void saveTo(ConfigBaseWO config);

    /** The kinds of detail. */
    enum Type {
        /** A row of an input table. */
        TABLE_ROW,
        /** Any text. */
        TEXT;

        Issue load(final ConfigBaseRO config) throws InvalidSettingsException {
            return this == TABLE_ROW ? RowIssue.load(config) : DefaultIssue.load(config);
        }
    }
}
