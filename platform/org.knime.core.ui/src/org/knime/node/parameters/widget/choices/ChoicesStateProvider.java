package org.knime.node.parameters.widget.choices;

import org.knime.node.parameters.updates.StateProvider;

import java.util.List;

/**
 * Gives choices.
 *
 * @param <S> the type of a choice
 */
public interface ChoicesStateProvider<S> extends StateProvider<List<S>> {}
