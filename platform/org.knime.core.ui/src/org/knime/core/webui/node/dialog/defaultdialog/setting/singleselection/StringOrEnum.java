package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;

/**
 * A text or one of a few constants.
 *
 * @param <E> the constants
 */
public final class StringOrEnum<E extends Enum<E>> {
    private StringOrEnum() {}
}
