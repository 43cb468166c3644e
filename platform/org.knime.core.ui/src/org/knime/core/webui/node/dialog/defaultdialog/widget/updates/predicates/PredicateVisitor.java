package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

/**
 * Takes conditions apart.
 *
 * @param <T> what comes out
 */
public interface PredicateVisitor<T> {}
