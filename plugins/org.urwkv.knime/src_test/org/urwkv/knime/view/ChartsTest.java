package org.urwkv.knime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.training.EpochRecord;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {

    @Test
    void eachCaseIsADotAndEachLabelARow() throws Exception {
        String page =
                DiceChart.html(
                        scores(
                                0.675,
                                new DiceChart.Point(1, "a", 0.9),
                                new DiceChart.Point(1, "b", 0.8),
                                new DiceChart.Point(2, "a", 0.5)));

        Document svg = svg(page, 0);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(page)
                .contains("Dice 0.675", "Label 1", "Label 2", "0.850", "0.500", "2 labels of 2");
    }

    @Test
    void worstCasesAndIntervalsAreShown() throws Exception {
        List<DiceChart.Point> points = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            points.add(new DiceChart.Point(1, "case " + i, 0.9 - 0.1 * i));
        }
        String page =
                DiceChart.html(
                        new DiceChart.Scores(
                                0.6,
                                0.45,
                                0.75,
                                points,
                                List.of(new DiceChart.Interval(1, 0.45, 0.75))));

        String table = page.substring(page.indexOf("<table>"), page.indexOf("</table>"));
        assertThat(table.split("<tr>")).hasSize(7);
        assertThat(table).containsSubsequence("case 6", "0.300", "case 5", "0.400", "case 2");
        assertThat(table).doesNotContain("case 1", "case 0");
        assertThat(page).contains("95 % interval of the mean over cases 0.450 to 0.750.");
        assertThat(page).contains(Html.BAND);
    }

    private static DiceChart.Scores scores(double mean, DiceChart.Point... points) {
        return new DiceChart.Scores(mean, Double.NaN, Double.NaN, List.of(points), List.of());
    }

    @Test
    void namesAreEscaped() throws Exception {
        String page = DiceChart.html(scores(0.9, new DiceChart.Point(1, "<a & \"b\">", 0.9)));

        svg(page, 0);
        assertThat(page).doesNotContain("<a & ").contains("&lt;a &amp; &quot;b&quot;&gt;");
    }

    @Test
    void withoutScoresThePageSaysSo() {
        assertThat(DiceChart.html(DiceChart.Scores.NONE)).contains("No case has a label.");
    }

    @Test
    void lossAndDiceAreDrawnOverTheEpochs() throws Exception {
        String page =
                TrainingChart.html(
                        List.of(
                                new EpochRecord(1, 5, 1e-3, 1.5, 0.2),
                                new EpochRecord(2, 5, 1e-3, 0.7, 0.6)),
                        2,
                        Map.of("loss <a>", "b & c"));
        assertThat(page).contains("<td>loss &lt;a&gt;</td><td>b &amp; c</td>");

        assertThat(svg(page, 0).getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(svg(page, 1).getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(page).contains("kept epoch 2 with validation Dice 0.600");
    }

    @Test
    void withoutValidationOnlyTheLossIsDrawn() {
        String page =
                TrainingChart.html(
                        List.of(new EpochRecord(1, 5, 1e-3, 1.5, Double.NaN)), 1, Map.of());

        assertThat(page)
                .contains("Training loss", "no case was held out")
                .doesNotContain("Validation Dice");
    }

    @Test
    void pagesLoadNothing() {
        String page =
                TrainingChart.html(List.of(new EpochRecord(1, 5, 1e-3, 1.5, 0.5)), 1, Map.of());

        assertThat(page).doesNotContain("<script", "src=", "href=", "@import", "url(");
    }

    /** The n-th drawing of a page; fails if it is not well formed. */
    private static Document svg(String page, int index) throws Exception {
        int start = -1;
        for (int i = 0; i <= index; i++) {
            start = page.indexOf("<svg", start + 1);
        }
        String text = page.substring(start, page.indexOf("</svg>", start) + "</svg>".length());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }
}
