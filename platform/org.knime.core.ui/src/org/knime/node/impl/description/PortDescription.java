package org.knime.node.impl.description;

/**
 * What is said about a port, or a group of ports.
 *
 * @param id the identifier of the group
 * @param name its name
 * @param description what is there, a fragment of HTML
 * @param configurable whether ports can be added
 * @param optional whether it can stay unconnected
 */
public record PortDescription(
        String id, String name, String description, boolean configurable, boolean optional) {
    /** A port that is always there. */
    public static PortDescription fixedPort(String name, String description) {
        return new PortDescription(name, name, description, false, false);
    }

    /** A group of ports. */
    public static PortDescription dynamicPort(String id, String name, String description) {
        return new PortDescription(id, name, description, true, false);
    }

    /** A port that can stay unconnected. */
    public static PortDescription optionalPort(String name, String description) {
        return new PortDescription(name, name, description, false, true);
    }
}
