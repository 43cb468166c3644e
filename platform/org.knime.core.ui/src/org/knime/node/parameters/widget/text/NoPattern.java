package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.updates.StateProvider;

/** Stands for "no provider". */
abstract class NoPattern implements StateProvider<TextInputWidgetValidation.PatternValidation> {}
