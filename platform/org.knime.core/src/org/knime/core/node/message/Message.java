package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;

/** An immutable message to the user: a summary, the first issue, ways out. */
public final class Message {

    private final String summary;
    private final Issue issue;
    private final List<String> resolutions;

    Message(final String summary, final Issue issue, final List<String> resolutions) {
        this.summary = summary;
        this.issue = issue;
        this.resolutions = List.copyOf(resolutions);
    }

    /** The one sentence that is always shown. */
    public String getSummary() {
        return summary;
    }

    Optional<Issue> getIssue() {
        return Optional.ofNullable(issue);
    }

    /** What the user can do about it. */
    public List<String> getResolutions() {
        return resolutions;
    }

    /** The same message whose row issue names the row of these inputs. */
    public Message renderIssueDetails(final PortObject[] inputs) {
        return issue instanceof RowIssue row
                ? new Message(summary, row.render(inputs), resolutions)
                : this;
    }

    /** Summary and issue as lines of a log. */
    public String toLogPrintable() {
        return issue == null ? summary : summary + "\n" + issue.toPreformatted();
    }

    /** As the message of a node. */
    public NodeMessage toNodeMessage(final NodeMessage.Type type) {
        return new NodeMessage(
                type, summary, issue == null ? null : issue.toPreformatted(), resolutions);
    }

    /** As an exception of configure. */
    public InvalidSettingsException toInvalidSettingsException() {
        return toInvalidSettingsException(null);
    }

    /** As an exception of configure with its cause. */
    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        return new MessageAwareInvalidSettingsException(this, cause);
    }

    /** As an exception of execute. */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /** As an exception of execute with its cause. */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    /** The reverse of {@link #toNodeMessage}. */
    public static Message fromNodeMessage(final NodeMessage message) {
        MessageBuilder builder = builder().withSummary(message.getMessage());
        message.getIssue().ifPresent(builder::addTextIssue);
        return builder.addResolutions(message.getResolutions().toArray(new String[0]))
                .build()
                .orElseThrow(() -> new IllegalArgumentException("The message has no text"));
    }

    /** The summary, {@code null} for {@code null}. */
    public static String getSummaryFrom(final Message message) {
        return message == null ? null : message.getSummary();
    }

    /** Writes the message. */
    public void saveTo(final ConfigBaseWO config) {
        config.addString("summary", summary);
        if (issue != null) {
            ConfigBase sub = config.addConfigBase("issue");
            sub.addString("type", issue.getType().name());
            issue.saveTo(sub);
        }
        config.addStringArray("resolutions", resolutions.toArray(new String[0]));
    }

    /** Reads a message, empty if there is none. */
    public static Optional<Message> load(final ConfigBaseRO config)
            throws InvalidSettingsException {
        if (!config.containsKey("summary")) {
            return Optional.empty();
        }
        Issue issue = null;
        if (config.containsKey("issue")) {
            ConfigBase sub = config.getConfigBase("issue");
            try {
                issue = Issue.Type.valueOf(sub.getString("type")).load(sub);
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingsException("Unknown kind of issue", e);
            }
        }
        List<String> ways = List.of(config.getStringArray("resolutions"));
        return Optional.of(new Message(config.getString("summary"), issue, ways));
    }

    @Override
    public String toString() {
        return toLogPrintable() + (resolutions.isEmpty() ? "" : "\n" + resolutions);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message m
                && summary.equals(m.summary)
                && Objects.equals(issue, m.issue)
                && resolutions.equals(m.resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(summary, issue, resolutions);
    }

    /** An empty builder. */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /** A builder that starts from this message. */
    public MessageBuilder modify() {
        return new MessageBuilder(this);
    }

    /** Only a sentence. */
    public static Message fromSummary(final String summary) {
        return builder().withSummary(summary).build().orElseThrow(Message::noSummary);
    }

    /** A sentence with ways out. */
    public static Message fromSummaryWithResolution(final String summary, final String... ways) {
        return builder()
                .withSummary(summary)
                .addResolutions(ways)
                .build()
                .orElseThrow(Message::noSummary);
    }

    /** A sentence with the cell it is about. */
    public static Message fromRowIssue(
            final String summary,
            final int port,
            final long row,
            final int column,
            final String description) {
        return builder()
                .withSummary(summary)
                .addRowIssue(port, column, row, description)
                .build()
                .orElseThrow(Message::noSummary);
    }

    private static IllegalArgumentException noSummary() {
        return new IllegalArgumentException("A message needs a summary");
    }
}
