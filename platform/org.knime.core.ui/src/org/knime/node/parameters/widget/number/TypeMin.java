package org.knime.node.parameters.widget.number;

/** The smallest value of the field's own type. */
abstract class TypeMin extends NumberInputWidgetValidation.MinValidation {}
