package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

/** Rows of voxels: a dot is background, a digit a label, x counts nowhere. */
class PostprocessingTrialTest {

    private static final int IGNORED = 255;

    private final PostprocessingTrial trial = new PostprocessingTrial(2, IGNORED);

    private static byte[] row(String row) {
        byte[] labels = new byte[row.length()];
        for (int i = 0; i < labels.length; i++) {
            char c = row.charAt(i);
            labels[i] = (byte) (c == '.' ? 0 : c == 'x' ? IGNORED : c - '0');
        }
        return labels;
    }

    private static LabelVolume volume(String row) {
        return LabelVolume.ofBytes(Geometry.axisAligned(row.length(), 1, 1, 1, 1, 1), row(row));
    }

    private void add(String predicted, String truth) {
        trial.add(volume(predicted), row(truth));
    }

    private LearnedPostprocessing result() {
        return trial.result(List.of(3, 700));
    }

    @Test
    void aLabelWhosePartsAreMistakesIsReducedToTheLargest() {
        add("111..222.1", "111..222..");
        add("111..222..", "111..222..");

        LearnedPostprocessing learned = result();

        assertThat(learned.labels()).containsExactly(3);
        assertThat(learned.foreground()).isFalse();
        // label 1: 6/7 and 1; label 2: 1 and 1
        assertThat(learned.diceBefore()).isCloseTo(((6 / 7.0 + 1) / 2 + 1) / 2, within(1e-12));
        assertThat(learned.diceAfter()).isCloseTo(1, within(1e-12));
    }

    @Test
    void pairsAndScatteredPartsStay() {
        add("111..222.1", "111..222.1");
        add("11...2.2.2", "11...2.2.2");

        LearnedPostprocessing learned = result();

        assertThat(learned.labels()).isEmpty();
        assertThat(learned.foreground()).isFalse();
        assertThat(learned.diceAfter()).isEqualTo(learned.diceBefore()).isEqualTo(1);
    }

    @Test
    void whatHelpsMoreThanItHarmsIsDone() {
        add("1111.111..22222", "1111......22222");
        add("111...1...22222", "111...1...22222");

        // label 1: from (8/11 + 1) / 2 to (1 + 6/7) / 2
        assertThat(result().labels()).containsExactly(3);
    }

    @Test
    void theForegroundIsReducedFirstAndThenNoLabelNeedsIt() {
        add("1122..1.2", "1122.....");

        LearnedPostprocessing learned = result();

        assertThat(learned.foreground()).isTrue();
        assertThat(learned.labels()).isEmpty();
        assertThat(learned.diceAfter()).isEqualTo(1);
    }

    @Test
    void theForegroundIsNotReducedAtTheCostOfALabel() {
        add("1122..2..1.1", "1122..2.....");

        LearnedPostprocessing learned = result();

        assertThat(learned.foreground()).isFalse();
        assertThat(learned.labels()).containsExactly(3);
    }

    @Test
    void whatCountsNowhereDecidesNothing() {
        add("111..222.1", "111..222.x");

        assertThat(result().labels()).isEmpty();
    }

    @Test
    void removingALabelThatIsNotThereCounts() {
        add("111....2", "111.....");

        LearnedPostprocessing learned = result();

        assertThat(learned.foreground()).isTrue();
        assertThat(learned.diceBefore()).isEqualTo(0.5);
        assertThat(learned.diceAfter()).isEqualTo(1);
    }

    @Test
    void whatWasLearnedIsApplied() {
        LabelVolume predicted = volume("11.1.22221.2");
        TreeSet<Integer> one = new TreeSet<>(List.of(1));

        assertThat(applied(new LearnedPostprocessing(false, one, 0, 1), predicted))
                .containsExactly(row("11...2222..2"));
        assertThat(applied(new LearnedPostprocessing(true, new TreeSet<>(), 0, 1), predicted))
                .containsExactly(row(".....22221.."));
        assertThat(applied(new LearnedPostprocessing(true, one, 0, 1), predicted))
                .containsExactly(row(".....22221.."));
        LearnedPostprocessing none = new LearnedPostprocessing(false, new TreeSet<>(), 0.5, 0.5);
        assertThat(none.apply(predicted)).isSameAs(predicted);
    }

    private static byte[] applied(LearnedPostprocessing learned, LabelVolume predicted) {
        return (byte[]) learned.apply(predicted).toVolume().array();
    }

    @Test
    void ofSeveralModelsCountsWhatAllHaveLearned() {
        LearnedPostprocessing one =
                new LearnedPostprocessing(true, new TreeSet<>(List.of(1, 2)), 0.5, 0.6);
        LearnedPostprocessing two =
                new LearnedPostprocessing(false, new TreeSet<>(List.of(2, 3)), 0.7, 0.8);

        LearnedPostprocessing both = LearnedPostprocessing.common(List.of(one, two));

        assertThat(both.foreground()).isFalse();
        assertThat(both.labels()).containsExactly(2);
        assertThat(LearnedPostprocessing.common(List.of(one))).isEqualTo(one);
    }

    @Test
    void itIsToldInWords() {
        assertThat(new LearnedPostprocessing(true, new TreeSet<>(List.of(4, 7)), 0.5, 0.625))
                .hasToString(
                        "largest part of all labels together, label 4, label 7 (validation Dice"
                                + " 0.6250 instead of 0.5000)");
        assertThat(new LearnedPostprocessing(false, new TreeSet<>(), 0.5, 0.5))
                .hasToString("none, the largest part alone is never better");
    }
}
