package org.knime.core.node.port.inactive;

/** Marks node models that also execute on inactive branches. */
public interface InactiveBranchConsumer {}
