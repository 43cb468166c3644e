package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.updates.StateProvider;

/** Stands for "no provider". */
abstract class NoText implements StateProvider<String> {}
