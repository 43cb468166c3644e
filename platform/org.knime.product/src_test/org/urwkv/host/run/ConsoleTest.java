package org.urwkv.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.urwkv.host.nodes.MakerFactory;
import org.urwkv.host.workflow.Bounds;
import org.urwkv.host.workflow.NodeEntry;
import org.urwkv.standin.NodeInstance;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final HostNode node =
            new HostNode(
                    new NodeEntry(
                            7, Path.of("x"), new NodeSettings("settings.xml"), new Bounds(0, 0)),
                    NodeInstance.create(new MakerFactory()),
                    null);

    private Console console(boolean terminal) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                clock::get);
    }

    private void after(double seconds) {
        clock.addAndGet((long) (seconds * 1e9));
    }

    private String[] lines() {
        return out.toString(StandardCharsets.UTF_8).split("\\R");
    }

    @Test
    void tellsStatesInSingleLines() {
        Console console = console(false);
        console.executing(node);
        node.setSeconds(75);
        console.executed(node);
        console.warning("Table Maker 7", "The table is empty.");
        console.error("Table Maker 7", "There is no file x.");
        assertThat(lines())
                .containsExactly(
                        "Table Maker 7  executing ...", "Table Maker 7  executed in 1 min 15 s");
        assertThat(err.toString(StandardCharsets.UTF_8).split("\\R"))
                .containsExactly(
                        "WARN  Table Maker 7  The table is empty.",
                        "ERROR Table Maker 7: There is no file x.");
    }

    @Test
    void tellsOfEachTenthOfTheWayWhereLinesStay() {
        Console console = console(false);
        console.executing(node);
        for (int percent = 1; percent <= 100; percent++) {
            after(0.1);
            console.progress(node, percent / 100.0, "Row " + percent);
        }
        assertThat(lines()).hasSize(11);
        assertThat(lines()[1]).isEqualTo("Table Maker 7   10 %  Row 10");
        assertThat(lines()[5]).isEqualTo("Table Maker 7   50 %  Row 50  (5.0 s left)");
    }

    @Test
    void tellsOfNewMessagesAfterAWhile() {
        Console console = console(false);
        console.executing(node);
        after(1);
        console.progress(node, Double.NaN, "first");
        after(10);
        console.progress(node, Double.NaN, "second");
        after(10);
        console.progress(node, Double.NaN, "second");
        assertThat(lines())
                .containsExactly("Table Maker 7  executing ...", "Table Maker 7  second");
    }

    @Test
    void furtherLinesOfAWarningAreIndented() {
        console(false).warning("Table Maker 7", "Two rows failed.\nRow 3\nRow 4\n");
        assertThat(err.toString(StandardCharsets.UTF_8).split("\\R"))
                .containsExactly(
                        "WARN  Table Maker 7  Two rows failed.", "      Row 3", "      Row 4");
    }

    @Test
    void rewritesTheLineOnATerminal() {
        Console console = console(true);
        console.executing(node);
        after(1);
        console.progress(node, 0.01, "a");
        after(0.01);
        console.progress(node, 0.02, "too soon");
        after(1);
        console.progress(node, 0.03, "b");
        console.executed(node);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\r\u001b[KTable Maker 7    1 %  a\r\u001b[KTable Maker 7    3 %  b")
                .doesNotContain("too soon")
                .contains("\r\u001b[KTable Maker 7  executed");
    }

    @Test
    void isSilentAboutNodesThatAreDone() {
        console(false).progress(node, 0.5, "late");
        assertThat(out.size()).isZero();
    }

    @Test
    void leavesTheTimeToNodesThatSpeakOfIt() {
        assertThat(Console.progressText(0.5, "epoch 3 of 6, 20 s left", 60))
                .isEqualTo(" 50 %  epoch 3 of 6, 20 s left");
        assertThat(Console.progressText(0.5, "", 60)).isEqualTo(" 50 %  (1 min 0 s left)");
        assertThat(Console.progressText(0.001, "", 60)).isEqualTo("  0 %");
    }

    @Test
    void durationsReadWell() {
        assertThat(TimeLeft.text(0.26)).isEqualTo("0.3 s");
        assertThat(TimeLeft.text(42.4)).isEqualTo("42 s");
        assertThat(TimeLeft.text(185)).isEqualTo("3 min 5 s");
        assertThat(TimeLeft.text(7800)).isEqualTo("2 h 10 min");
        assertThat(TimeLeft.estimate(0.25, 10)).isEqualTo(30);
        assertThat(TimeLeft.estimate(0, 10)).isNaN();
        assertThat(TimeLeft.estimate(0.5, 1)).isNaN();
    }
}
