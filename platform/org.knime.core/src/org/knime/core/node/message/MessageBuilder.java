package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects a message; only the first issue is kept, the others are counted. */
public final class MessageBuilder {

    private final Set<String> resolutions = new LinkedHashSet<>();
    private String summary;
    private Issue first;
    private long count;

    MessageBuilder() {}

    MessageBuilder(final Message message) {
        summary = message.getSummary();
        first = message.getIssue().orElse(null);
        count = first == null ? 0 : 1;
        resolutions.addAll(message.getResolutions());
    }

    /** The summary, if set. */
    public Optional<String> getSummary() {
        return Optional.ofNullable(summary);
    }

    /** Sets the summary, without which there is no message. */
    public MessageBuilder withSummary(final String text) {
        summary = text;
        return this;
    }

    /** Adds an issue as text. */
    public MessageBuilder addTextIssue(final String description) {
        return add(new DefaultIssue(description));
    }

    /** Adds an issue with a cell of an input table; all indices start at 0. */
    public MessageBuilder addRowIssue(
            final int port, final int column, final long row, final String description) {
        return add(RowIssue.ofCell(port, column, row, description));
    }

    /** Adds an issue with a row of an input table; all indices start at 0. */
    public MessageBuilder addRowIssue(final int port, final long row, final String description) {
        return add(RowIssue.ofRow(port, row, description));
    }

    private MessageBuilder add(final Issue issue) {
        if (first == null) {
            first = issue;
        }
        count++;
        return this;
    }

    /** Adds ways out. */
    public MessageBuilder addResolutions(final String... ways) {
        resolutions.addAll(List.of(ways));
        return this;
    }

    /** The text of the first issue. */
    public Optional<String> getFirstIssue() {
        return Optional.ofNullable(first).map(Issue::toPreformatted);
    }

    /** How many issues were added. */
    public long getIssueCount() {
        return count;
    }

    /** The message, empty without summary. */
    public Optional<Message> build() {
        return getSummary().map(s -> new Message(s, first, new ArrayList<>(resolutions)));
    }
}
