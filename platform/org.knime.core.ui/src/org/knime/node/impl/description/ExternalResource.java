package org.knime.node.impl.description;

/**
 * A link to further reading.
 *
 * @param href the address
 * @param description what is found there
 */
public record ExternalResource(String href, String description) {}
