package org.knime.node.parameters.widget.number;

/** The largest value of the field's own type. */
abstract class TypeMax extends NumberInputWidgetValidation.MaxValidation {}
