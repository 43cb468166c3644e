package org.knime.node.parameters.persistence;

/** A class whose fields are settings; a field of such a class becomes a nested config. */
public interface Persistable {}
