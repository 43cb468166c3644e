package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.updates.StateProvider;

/**
 * Gives choices.
 *
 * @param <S> the type of a choice
 */
public interface ChoicesStateProvider<S> extends StateProvider<List<S>> {}
