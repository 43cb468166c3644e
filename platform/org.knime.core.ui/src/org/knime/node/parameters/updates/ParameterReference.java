package org.knime.node.parameters.updates;

/**
 * Names a parameter, so that others can depend on it.
 *
 * @param <V> the type of the parameter
 */
public interface ParameterReference<V> {}
