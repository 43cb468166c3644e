package org.urwkv.volume.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static Score score(String name, int label, OverlapCounts counts, double distance) {
        Map<Metric, OptionalDouble> values = new EnumMap<>(Metric.class);
        values.put(Metric.DICE, counts.dice());
        values.put(
                Metric.ASSD,
                Double.isNaN(distance) ? OptionalDouble.empty() : OptionalDouble.of(distance));
        return new Score(name, label, counts, LesionCounts.NONE, values);
    }

    private static final List<Score> SCORES =
            List.of(
                    score("a", 1, new OverlapCounts(1, 10, 10, 9), 1),
                    score("a", 2, new OverlapCounts(2, 10, 10, 5), 4),
                    score("b", 1, new OverlapCounts(1, 100, 100, 50), 7),
                    score("b", 2, new OverlapCounts(2, 0, 0, 0), Double.NaN),
                    score("c", 1, new OverlapCounts(1, 10, 10, 7), 2));

    private static Summary find(List<Summary> all, int label, Metric metric) {
        return all.stream()
                .filter(s -> s.label().orElse(0) == label && s.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachLabelAndAllTogether() {
        List<Summary> all = new Summaries(1, 2).of(SCORES);
        assertThat(all).hasSize(6);
        assertThat(all.get(5).label()).isEmpty();
        Summary dice = find(all, 1, Metric.DICE);
        assertThat(dice.cases()).isEqualTo(3);
        assertThat(dice.missing()).isZero();
        assertThat(dice.mean().getAsDouble()).isEqualTo(0.7, within(1e-12));
        assertThat(dice.median()).hasValue(0.7);
        assertThat(dice.standardDeviation().getAsDouble()).isEqualTo(0.2, within(1e-12));
        assertThat(dice.worst()).containsExactly("b", "c");
        // all voxels of all cases: 2 * (9 + 50 + 7) / (120 + 120)
        assertThat(dice.pooled().getAsDouble()).isEqualTo(0.55, within(1e-12));
        assertThat(find(all, 1, Metric.ASSD).worst()).containsExactly("b", "c");
        assertThat(find(all, 1, Metric.ASSD).pooled()).isEmpty();
        Summary together = find(all, 0, Metric.DICE);
        // case a counts with the mean of its two labels
        assertThat(together.mean().getAsDouble()).isEqualTo((0.7 + 0.5 + 0.7) / 3, within(1e-12));
    }

    @Test
    void missingValuesAreCountedAndLeftOut() {
        Summary dice = find(new Summaries(1, 5).of(SCORES), 2, Metric.DICE);
        assertThat(dice.cases()).isEqualTo(1);
        assertThat(dice.missing()).isEqualTo(1);
        assertThat(dice.mean()).hasValue(0.5);
        assertThat(dice.standardDeviation()).isEmpty();
        assertThat(dice.low()).isEmpty();
        assertThat(dice.worst()).containsExactly("a");
        Summary none = find(new Summaries(1, 5).of(SCORES.subList(3, 4)), 2, Metric.ASSD);
        assertThat(none.cases()).isZero();
        assertThat(none.mean()).isEmpty();
        assertThat(none.median()).isEmpty();
    }

    @Test
    void nothingHasNoSummary() {
        assertThat(new Summaries(1, 5).of(List.of())).isEmpty();
    }

    @Test
    void theIntervalIsSeededAndAboutThatOfTheNormalDistribution() {
        Random random = new Random(4);
        double[] values = new double[200];
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 + random.nextGaussian();
            scores.add(score("case" + i, 1, new OverlapCounts(1, 1, 1, 1), values[i]));
        }
        Summary one = find(new Summaries(7, 0).of(scores), 1, Metric.ASSD);
        double half = 1.96 * one.standardDeviation().getAsDouble() / Math.sqrt(values.length);
        assertThat(one.low().getAsDouble())
                .isEqualTo(one.mean().getAsDouble() - half, within(0.02));
        assertThat(one.high().getAsDouble())
                .isEqualTo(one.mean().getAsDouble() + half, within(0.02));
        assertThat(find(new Summaries(7, 0).of(scores), 1, Metric.ASSD)).isEqualTo(one);
        assertThat(find(new Summaries(8, 0).of(scores), 1, Metric.ASSD)).isNotEqualTo(one);
    }

    @Test
    void differencesAreWorstFarFromZero() {
        assertThat(Metric.VOLUME_DIFFERENCE.badness(-3))
                .isGreaterThan(Metric.VOLUME_DIFFERENCE.badness(2));
        assertThat(Metric.DICE.badness(0.2)).isGreaterThan(Metric.DICE.badness(0.3));
    }
}
