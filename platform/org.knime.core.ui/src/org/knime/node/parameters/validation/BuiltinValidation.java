package org.knime.node.parameters.validation;

/** A check that the dialog makes while the user types. */
public interface BuiltinValidation {
    /** What the user is told if the check fails. */
    String getErrorMessage();

    /** The parameters of the check. */
    Object getParameters();
}
