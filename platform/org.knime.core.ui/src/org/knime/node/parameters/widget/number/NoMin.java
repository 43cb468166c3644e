package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.updates.StateProvider;

/** Stands for "no provider". */
abstract class NoMin implements StateProvider<NumberInputWidgetValidation.MinValidation> {}
