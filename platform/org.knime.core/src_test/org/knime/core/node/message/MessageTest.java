package org.knime.core.node.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;
import org.urwkv.standin.Bench;

class MessageTest {

    private static Message odd() {
        return Message.builder()
                .withSummary("2 rows failed.")
                .addRowIssue(0, 1, 2, "not a number")
                .addRowIssue(0, 0, "never shown")
                .addResolutions("Repair them.", "Leave them out.")
                .build()
                .orElseThrow();
    }

    @Test
    void keepsTheFirstIssueAndCountsAll() {
        MessageBuilder builder = Message.builder().addTextIssue("first").addTextIssue("second");

        assertThat(builder.getFirstIssue()).hasValue("first");
        assertThat(builder.getIssueCount()).isEqualTo(2);
        assertThat(builder.build()).isEmpty();
        assertThat(builder.withSummary("s").build().orElseThrow().toLogPrintable())
                .isEqualTo("s\nfirst");
    }

    @Test
    void rendersTheRow(@TempDir final Path folder) throws Exception {
        PortObject[] inputs = {new Bench(folder).table(3)};

        assertThat(odd().renderIssueDetails(inputs).toLogPrintable())
                .isEqualTo(
                        "2 rows failed.\n"
                                + "Row 3 (\"Row2\"), column \"number\", value \"2\": not a number");
    }

    @Test
    void comesBackFromSettings() throws Exception {
        NodeSettings s = new NodeSettings("message");
        odd().saveTo(s);

        assertThat(Message.load(s)).contains(odd());
        assertThat(Message.load(new NodeSettings("none"))).isEmpty();
        assertThat(odd().modify().build()).contains(odd());
    }

    @Test
    void becomesExceptionsAndNodeMessages() {
        KNIMEException e = odd().toKNIMEException();
        assertThat(e).hasMessage("2 rows failed.");
        assertThat(e.getKNIMEMessage()).isEqualTo(odd());
        assertThat(e.toUnchecked().getKNIMEMessage()).isEqualTo(odd());
        assertThat(odd().toInvalidSettingsException()).isInstanceOf(MessageAwareException.class);

        NodeMessage shown = odd().toNodeMessage(NodeMessage.Type.WARNING);
        assertThat(shown.getMessage()).isEqualTo("2 rows failed.");
        assertThat(shown.getIssue()).hasValue("not a number");
        assertThat(Message.fromNodeMessage(shown).getResolutions())
                .containsExactly("Repair them.", "Leave them out.");
    }

    @Test
    void refusesNegativeIndicesAndMissingSummaries() {
        assertThatThrownBy(() -> Message.builder().addRowIssue(0, -1, 0, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Message.fromSummary(null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
