package org.knime.node.parameters.widget.choices.util;

import org.knime.node.parameters.NodeParametersInput;

/** Knows the input port whose table is meant. */
public interface InputTableIndexHolder {
    /** The index of the port, by default the first. */
    default int getInputTableIndex() {
        return 0;
    }

    /** The index of the port, given what is known about the input. */
    default int getInputTableIndex(NodeParametersInput context) {
        return getInputTableIndex();
    }
}
