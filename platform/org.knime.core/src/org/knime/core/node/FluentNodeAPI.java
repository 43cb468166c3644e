package org.knime.core.node;

/** Marks types of the fluent API for nodes. */
public interface FluentNodeAPI {}
