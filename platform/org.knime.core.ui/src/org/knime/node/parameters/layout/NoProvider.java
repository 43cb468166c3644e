package org.knime.node.parameters.layout;

import org.knime.node.parameters.updates.StateProvider;

/** Stands for "no provider". */
abstract class NoProvider implements StateProvider<Boolean> {}
