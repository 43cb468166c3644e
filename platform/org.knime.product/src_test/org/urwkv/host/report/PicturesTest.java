package org.urwkv.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urwkv.host.workflow.Bounds;
import org.urwkv.host.workflow.Connection;

class PicturesTest {
    private static WorkflowPicture.Node node(int id, String name, int x) {
        return new WorkflowPicture.Node(id, name, "", new Bounds(x, 100), "executed", 1, 1);
    }

    @Test
    void drawsEveryNodeAndConnection() {
        String svg =
                WorkflowPicture.draw(
                        List.of(node(1, "Volume Reader", 0), node(2, "A <b> & c", 200)),
                        List.of(new Connection(1, 1, 2, 1), new Connection(1, 0, 2, 0)));
        assertThat(svg).startsWith("<svg").endsWith("</svg>");
        assertThat(svg.split("<rect ", -1)).hasSize(3);
        assertThat(svg.split("<path ", -1)).hasSize(3);
        assertThat(svg)
                .contains("wire variable")
                .contains("Volume Reader")
                .contains("A &lt;b&gt; &amp; c");
        assertThat(svg).contains("viewBox=\"-70 30 384 184\"");
    }

    @Test
    void drawsNothingForAnEmptyWorkflow() {
        assertThat(WorkflowPicture.draw(List.of(), List.of())).isEmpty();
    }

    @Test
    void leavesOutConnectionsOfNodesThatWereNotLoaded() {
        assertThat(
                        WorkflowPicture.draw(
                                List.of(node(1, "A", 0)), List.of(new Connection(1, 1, 2, 1))))
                .doesNotContain("<path");
    }

    @Test
    void textIsSafeInPagesAndScripts() {
        assertThat(Html.escape("<a href='x'>\u0001\"&"))
                .isEqualTo("&lt;a href=&#39;x&#39;&gt;\uFFFD&quot;&amp;");
        assertThat(Html.address("Dice Scorer (#7)/view.html"))
                .isEqualTo("Dice%20Scorer%20%28%237%29/view.html");
        assertThat(Html.address("\u00e4")).isEqualTo("%C3%A4");
        assertThat(Html.scriptSafe("{\"a\":\"</script>\"}"))
                .isEqualTo("{\"a\":\"\\u003c/script>\"}");
    }

    @Test
    void foldersAreNamedAsInAWorkflow() {
        assertThat(FolderNames.of("U-RWKV Learner", 4)).isEqualTo("U-RWKV Learner (#4)");
        assertThat(FolderNames.of("CT/MRI: <a>", 4)).isEqualTo("CT_MRI_ _a_ (#4)");
        assertThat(FolderNames.of("Dice Scorer", 12)).isEqualTo("Dice Scorer (#12)");
    }

    @Test
    void fieldsAreQuotedWhereNeeded() {
        assertThat(TableFile.quoted(null)).isEmpty();
        assertThat(TableFile.quoted("")).isEqualTo("\"\"");
        assertThat(TableFile.quoted("plain text")).isEqualTo("plain text");
        assertThat(TableFile.quoted("a,b")).isEqualTo("\"a,b\"");
        assertThat(TableFile.quoted("say \"x\"\n")).isEqualTo("\"say \"\"x\"\"\n\"");
    }
}
