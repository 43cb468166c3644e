package org.urwkv.volume.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.SampleData;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.label.Connectivity;

class ScoringTest {
    private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);

    private static LabelVolume line(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return LabelVolume.ofBytes(Geometry.axisAligned(labels.length, 1, 1, 2, 10, 5), bytes);
    }

    private static ScoringOptions options(EmptyMasks emptyMasks, Integer... labels) {
        return new ScoringOptions(
                List.copyOf(ALL), Set.of(labels), emptyMasks, 1, Connectivity.FACES, 0);
    }

    private static double value(Score score, Metric metric) {
        return score.value(metric).orElse(Double.NaN);
    }

    @Test
    void everyLabelThatOccursIsMeasured() {
        List<Score> scores =
                new Scoring(ScoringOptions.of(ALL))
                        .score("a", line(1, 1, 1, 0, 3, 0), line(0, 1, 1, 1, 0, 2));
        assertThat(scores).extracting(Score::label).containsExactly(1, 2, 3);
        assertThat(scores).extracting(Score::caseName).containsOnly("a");
        Score one = scores.get(0);
        assertThat(one.values()).containsOnlyKeys(ALL);
        assertThat(value(one, Metric.DICE)).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(value(one, Metric.JACCARD)).isEqualTo(0.5);
        assertThat(value(one, Metric.HAUSDORFF)).isEqualTo(2);
        assertThat(value(one, Metric.VOLUME_DIFFERENCE)).isZero();
        assertThat(value(one, Metric.NSD)).isEqualTo(4 / 6.0, within(1e-12));
    }

    @Test
    void oneEmptyMaskHasRatiosButNoDistances() {
        Score found =
                new Scoring(options(EmptyMasks.ONE)).score("a", line(0, 0), line(1, 0)).get(0);
        assertThat(value(found, Metric.DICE)).isZero();
        assertThat(value(found, Metric.PRECISION)).isZero();
        assertThat(found.value(Metric.RECALL)).isEmpty();
        assertThat(found.value(Metric.HAUSDORFF)).isEmpty();
        assertThat(found.value(Metric.HD95_POOLED)).isEmpty();
        assertThat(found.value(Metric.HD95_SURFACE_WEIGHTED)).isEmpty();
        assertThat(found.value(Metric.ASSD)).isEmpty();
        assertThat(value(found, Metric.NSD)).isZero();
        assertThat(value(found, Metric.NSD_SURFACE_WEIGHTED)).isZero();
        assertThat(value(found, Metric.VOLUME_DIFFERENCE)).isEqualTo(0.1);
        assertThat(found.value(Metric.RELATIVE_VOLUME_DIFFERENCE)).isEmpty();
        assertThat(value(found, Metric.LESION_F1)).isZero();
        assertThat(found.isEmpty()).isFalse();
    }

    @Test
    void twoEmptyMasksAreAnsweredByTheChoice() {
        LabelVolume empty = line(0, 0, 0);
        Score missing = new Scoring(options(EmptyMasks.MISSING, 4)).score("a", empty, empty).get(0);
        assertThat(missing.isEmpty()).isTrue();
        assertThat(missing.value(Metric.DICE)).isEmpty();
        assertThat(missing.value(Metric.NSD)).isEmpty();
        assertThat(missing.value(Metric.LESION_F1)).isEmpty();
        Score one = new Scoring(options(EmptyMasks.ONE, 4)).score("a", empty, empty).get(0);
        assertThat(value(one, Metric.DICE)).isEqualTo(1);
        assertThat(value(one, Metric.RECALL)).isEqualTo(1);
        assertThat(value(one, Metric.NSD_SURFACE_WEIGHTED)).isEqualTo(1);
        assertThat(one.value(Metric.HAUSDORFF)).isEmpty();
        assertThat(value(one, Metric.VOLUME_DIFFERENCE)).isZero();
        Score zero = new Scoring(options(EmptyMasks.ZERO, 4)).score("a", empty, empty).get(0);
        assertThat(value(zero, Metric.DICE)).isZero();
        assertThat(zero.value(Metric.HD95_MAXIMUM)).isEmpty();
    }

    @Test
    void lesionsAreCountedWithinLabels() {
        LabelVolume truth = line(1, 1, 1, 1, 0, 1, 0, 1, 2);
        LabelVolume guess = line(1, 0, 0, 0, 0, 1, 0, 2, 1);
        ScoringOptions any = options(EmptyMasks.MISSING, 1);
        Score score = new Scoring(any).score("a", truth, guess).get(0);
        assertThat(score.lesions()).isEqualTo(new LesionCounts(3, 2, 3, 2));
        assertThat(value(score, Metric.LESION_RECALL)).isEqualTo(2 / 3.0, within(1e-12));
        ScoringOptions half =
                new ScoringOptions(
                        List.of(Metric.LESION_F1),
                        Set.of(1),
                        EmptyMasks.MISSING,
                        1,
                        Connectivity.FACES,
                        0.5);
        assertThat(new Scoring(half).score("a", truth, guess).get(0).lesions())
                .isEqualTo(new LesionCounts(3, 1, 3, 2));
    }

    @Test
    void lesionsAreNotCountedUnlessAsked() {
        Score score =
                new Scoring(ScoringOptions.of(Set.of(Metric.DICE)))
                        .score("a", line(1), line(1))
                        .get(0);
        assertThat(score.lesions()).isEqualTo(LesionCounts.NONE);
        assertThat(score.value(Metric.JACCARD)).isEmpty();
    }

    @Test
    void otherGridsAndWrongNumbersAreRefused() {
        Scoring scoring = new Scoring(ScoringOptions.of(ALL));
        assertThatThrownBy(() -> scoring.score("a", line(1), line(1, 1)))
                .isInstanceOf(VolumeException.class);
        assertThatThrownBy(
                        () ->
                                new ScoringOptions(
                                        List.copyOf(ALL),
                                        Set.of(),
                                        EmptyMasks.ONE,
                                        -1,
                                        Connectivity.FACES,
                                        0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void titlesTellTheDefinition() {
        assertThat(Metric.HD95_POOLED.title()).contains("pooled");
        assertThat(Metric.HD95_MAXIMUM.title()).contains("maximum of directed");
        assertThat(Metric.HD95_SURFACE_WEIGHTED.title()).contains("surface-weighted");
        assertThat(ALL).extracting(Metric::title).doesNotHaveDuplicates();
    }

    @Test
    void pairsEqualOtherPrograms() throws IOException {
        Path folder = SampleData.folder("metric-pairs");
        Scoring scoring = new Scoring(options(EmptyMasks.MISSING));
        for (JsonElement element : SampleData.list(folder.resolve("golden.json"))) {
            JsonObject golden = element.getAsJsonObject();
            String file = golden.get("case").getAsString() + ".nii.gz";
            int label = golden.get("label").getAsInt();
            Score score =
                    scoring
                            .score(
                                    file,
                                    VolumeIO.readLabels(folder.resolve("ref").resolve(file)),
                                    VolumeIO.readLabels(folder.resolve("pred").resolve(file)))
                            .stream()
                            .filter(s -> s.label() == label)
                            .findFirst()
                            .orElseThrow();
            assertEqual(golden, "medpy_hd", value(score, Metric.HAUSDORFF), 1e-6);
            assertEqual(golden, "medpy_hd95", value(score, Metric.HD95_POOLED), 1e-6);
            assertEqual(golden, "monai_hd95", value(score, Metric.HD95_MAXIMUM), 1e-6);
            assertEqual(golden, "deepmind_hd95", value(score, Metric.HD95_SURFACE_WEIGHTED), 1e-6);
            assertEqual(golden, "medpy_assd", value(score, Metric.ASSD), 1e-6);
            assertEqual(golden, "monai_nsd_1mm", value(score, Metric.NSD), 1e-6);
            assertEqual(
                    golden, "deepmind_nsd_1mm", value(score, Metric.NSD_SURFACE_WEIGHTED), 1e-6);
        }
    }

    private static void assertEqual(JsonObject golden, String key, double value, double tolerance) {
        assertThat(value)
                .as(key + " of " + golden.get("case"))
                .isEqualTo(golden.get(key).getAsDouble(), within(tolerance));
    }
}
