package org.knime.core.node.streamable;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

/** A node model whose operator is a function of rows. */
public interface StreamableFunctionProducer {

    /** The function. */
    StreamableFunction createStreamableOperator(PartitionInfo partition, PortObjectSpec[] inSpecs)
            throws InvalidSettingsException;
}
