package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

class FingerprintTest {

    private static final Geometry GRID = Geometry.axisAligned(20, 20, 1, 1, 1, 1);

    private static Fingerprint of(MemoryCase... cases) {
        return Fingerprint.of(
                List.of(cases), Normalization.Method.Z_SCORE, 0, TrainingMonitor.none());
    }

    @Test
    void labelsAreThoseOfAllCases() {
        Fingerprint data =
                of(
                        MemoryCase.of("a", GRID, 2, 4, 2),
                        MemoryCase.of("b", GRID, 2),
                        MemoryCase.of("c", GRID, 2, 900));
        assertThat(data.labels()).containsExactly(2, 4, 900);
        assertThat(data.channels()).isEqualTo(2);
        assertThat(data.grids()).containsExactly(GRID, GRID, GRID);
        assertThat(data.normalization()).isEqualTo(Normalization.zScore());
    }

    private static MemoryCase labelled(Geometry grid, int label, int... voxels) {
        byte[] labels = new byte[Math.toIntExact(grid.voxels())];
        for (int voxel : voxels) {
            labels[voxel] = (byte) label;
        }
        return new MemoryCase(
                "case",
                Volume.ofFloats(grid, 1, new float[labels.length]),
                LabelVolume.ofBytes(grid, labels));
    }

    @Test
    void labelsReachFromTheirFirstVoxelToTheirLast() {
        Geometry grid = Geometry.axisAligned(5, 4, 3, 0.5f, 2, 3);

        Fingerprint data =
                Fingerprint.of(
                        List.of(
                                labelled(grid, 1, 3 + 5 * (1 + 4 * 2), 1 + 5 * (2 + 4 * 2)),
                                labelled(grid, 9, 0), // ignored
                                labelled(grid, 0),
                                labelled(grid, 2, 59)),
                        Normalization.Method.Z_SCORE,
                        9,
                        TrainingMonitor.none());

        assertThat(data.reachesMm())
                .containsExactly(List.of(1.5, 4.0, 3.0), List.of(0.5, 2.0, 3.0));
    }

    @Test
    void clippingTakesConstantsOfEachChannel() {
        float[] voxels = new float[800];
        voxels[0] = 5;
        voxels[1] = 5;
        voxels[400] = -3;
        voxels[401] = -3;
        short[] labels = new short[400];
        labels[0] = 1;
        labels[1] = 1;
        MemoryCase item =
                new MemoryCase("a", Volume.ofFloats(GRID, 2, voxels), LabelVolume.of(GRID, labels));
        Fingerprint data =
                Fingerprint.of(
                        List.of(item), Normalization.Method.CLIPPED, 0, TrainingMonitor.none());
        assertThat(data.normalization().ranges())
                .containsExactly(
                        new Normalization.Range(5, 5, 5, 0),
                        new Normalization.Range(-3, -3, -3, 0));
    }

    @Test
    void noCasesIsRefused() {
        assertThatThrownBy(FingerprintTest::of)
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("no training cases");
    }

    @Test
    void labelsOnAnotherGridAreRefusedWithNameAndReason() {
        MemoryCase good = MemoryCase.of("a", GRID, 1, 1);
        MemoryCase other =
                new MemoryCase(
                        "patient 7",
                        good.image(),
                        MemoryCase.of("", Geometry.axisAligned(20, 20, 1, 1, 2, 1), 1, 1).labels());
        assertThatThrownBy(() -> of(good, other))
                .isInstanceOf(SegmentationException.class)
                .hasMessageStartingWith("Case 'patient 7': the labels do not lie on the grid")
                .hasMessageContaining("spacing")
                .hasMessageContaining("resample them");
    }

    @Test
    void anotherNumberOfChannelsIsRefusedWithNames() {
        assertThatThrownBy(() -> of(MemoryCase.of("a", GRID, 1, 1), MemoryCase.of("b", GRID, 3, 1)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("Case 'b' has 3")
                .hasMessageContaining("case 'a' has 1");
    }

    @Test
    void casesWithoutAnyLabelAreRefused() {
        assertThatThrownBy(() -> of(MemoryCase.of("a", GRID, 1), MemoryCase.of("b", GRID, 1)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("0 everywhere");
    }

    @Test
    void oneLabelWithoutBackgroundIsRefused() {
        Geometry one = Geometry.axisAligned(2, 1, 1, 1, 1, 1);
        assertThatThrownBy(() -> of(MemoryCase.of("a", one, 1, 3, 3)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("has the label 3")
                .hasMessageContaining("nothing to tell apart");
        assertThat(of(MemoryCase.of("a", one, 1, 3, 4)).labels()).containsExactly(3, 4);
        assertThat(of(MemoryCase.of("a", one, 1, 3)).labels()).containsExactly(3);
    }

    @Test
    void aLabelToIgnoreIsNone() {
        MemoryCase item = MemoryCase.of("a", GRID, 1, 3, 9);
        Fingerprint data =
                Fingerprint.of(
                        List.of(item), Normalization.Method.Z_SCORE, 9, TrainingMonitor.none());
        assertThat(data.labels()).containsExactly(3);
    }

    @Test
    void equalCasesHaveEqualHashesAndOthersDoNot() {
        Fingerprint data =
                of(
                        MemoryCase.of("a", GRID, 1, 1),
                        MemoryCase.of("b", GRID, 1, 1),
                        MemoryCase.of("c", GRID, 1, 2),
                        MemoryCase.of("d", GRID.withSpacing(2, 2, 1), 1, 1));
        assertThat(data.hashes().get(0)).isEqualTo(data.hashes().get(1)).matches("[0-9a-f]{64}");
        assertThat(Set.copyOf(data.hashes())).hasSize(3);
    }

    @Test
    void anImageTakenForLabelsIsRefused() {
        int[] labels = IntStream.rangeClosed(1, 300).toArray();
        assertThatThrownBy(() -> of(MemoryCase.of("a", GRID, 1, labels)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("300 different labels");
    }

    private static MemoryCase seen(String name, int channels, float... first) {
        float[] voxels = new float[400 * channels];
        Arrays.fill(voxels, first[0]);
        System.arraycopy(first, 0, voxels, 0, first.length);
        return new MemoryCase(
                name,
                Volume.ofFloats(GRID, channels, voxels),
                MemoryCase.of("", GRID, 1, 1).labels());
    }

    private static List<String> warnings(MemoryCase... cases) {
        Watching watching = new Watching();
        Fingerprint.of(List.of(cases), Normalization.Method.Z_SCORE, 0, watching);
        return watching.warnings;
    }

    @Test
    void imagesThatShowNothingAreNamed() {
        float none = Float.NaN;
        assertThat(
                        warnings(
                                seen("seven", 1, 7, 7),
                                seen("none", 1, none),
                                seen("once", 1, none, 4, none),
                                seen("endless", 1, 4, Float.POSITIVE_INFINITY),
                                seen("shows", 1, none, 4, 5)))
                .singleElement()
                .asString()
                .contains("4 of 5 images", "('seven', 'none', 'once' and others)");
    }

    @Test
    void oneChannelThatShowsSomethingIsEnough() {
        assertThat(warnings(seen("a", 2, 0, 1))).isEmpty();
        float[] second = new float[401];
        second[400] = 1;
        assertThat(warnings(seen("b", 2, second))).isEmpty();
        float[] apart = new float[800];
        Arrays.fill(apart, 400, 800, 5);
        assertThat(warnings(seen("c", 2, apart))).hasSize(1);
    }
}
