package org.knime.core.node.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a node shows under its traffic light. */
public final class NodeMessage {

    private final Type type;
    private final String message;
    private final String issue;
    private final List<String> resolutions;

    /** Only a sentence. */
    public NodeMessage(final Type type, final String message) {
        this(type, message, null, List.of());
    }

    /** With the detail, which may be {@code null}, and ways out. */
    public NodeMessage(
            final Type type,
            final String message,
            final String issue,
            final List<String> resolutions) {
        this.type = Objects.requireNonNull(type, "The type of the message is missing");
        this.message = message;
        this.issue = issue;
        this.resolutions = List.copyOf(resolutions);
    }

    /** The kind. */
    public Type getMessageType() {
        return type;
    }

    /** The sentence. */
    public String getMessage() {
        return message;
    }

    /** The detail. */
    public Optional<String> getIssue() {
        return Optional.ofNullable(issue);
    }

    /** What the user can do about it. */
    public List<String> getResolutions() {
        return resolutions;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeMessage m
                && type == m.type
                && Objects.equals(message, m.message)
                && Objects.equals(issue, m.issue)
                && resolutions.equals(m.resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, message, issue, resolutions);
    }

    @Override
    public String toString() {
        return type + ": " + message;
    }

    /** The kinds of message. */
    public enum Type {
        /** No message. */
        RESET,
        /** The node did its work, but. */
        WARNING,
        /** The node failed. */
        ERROR
    }
}
