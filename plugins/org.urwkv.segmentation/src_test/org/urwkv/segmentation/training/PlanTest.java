package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.volume.Geometry;

class PlanTest {

    private static final int[] EIGHT = {8, 8, 8};
    private static final TrainingOptions AUTOMATIC = TrainingOptions.builder().build();

    /** Cases with labels at both ends of every axis. */
    private static Fingerprint data(Geometry... grids) {
        return data(
                Arrays.stream(grids)
                        .map(
                                g ->
                                        List.of(
                                                g.nx() * g.spacingMm()[0],
                                                g.ny() * g.spacingMm()[1],
                                                g.nz() * g.spacingMm()[2]))
                        .toList(),
                grids);
    }

    private static Fingerprint data(List<List<Double>> reachesMm, Geometry... grids) {
        return new Fingerprint(
                1,
                List.of(grids),
                new TreeSet<>(List.of(1)),
                reachesMm,
                Normalization.zScore(),
                List.of());
    }

    @Test
    void spacingIsTheMedianOfEachAxis() {
        Plan plan =
                Plan.of(
                        data(
                                Geometry.axisAligned(8, 8, 8, 1, 1, 5),
                                Geometry.axisAligned(8, 8, 8, 9, 2, 5),
                                Geometry.axisAligned(8, 8, 8, 2, 3, 1)),
                        AUTOMATIC,
                        EIGHT,
                        3);
        assertThat(plan.preprocessing().spacingMm()).containsExactly(2.0, 2.0, 5.0);
    }

    @Test
    void patchIsTheMedianSizeRoundedUp() {
        Plan plan =
                Plan.of(
                        data(
                                Geometry.axisAligned(31, 40, 24, 1, 1, 1),
                                Geometry.axisAligned(36, 50, 35, 1, 1, 1),
                                Geometry.axisAligned(43, 59, 47, 1, 1, 1)),
                        AUTOMATIC,
                        EIGHT,
                        3);
        assertThat(plan.patchSize()).containsExactly(40, 56, 40);
    }

    private static List<Integer> patch(List<List<Double>> reachesMm, Geometry grid) {
        return Plan.of(data(reachesMm, grid), AUTOMATIC, EIGHT, 1).patchSize();
    }

    @Test
    void patchIsAsLargeAsTheLabelsReachInTheMedianCase() {
        Geometry grid = Geometry.axisAligned(50, 50, 50, 1, 1, 2);
        List<Double> small = List.of(1.0, 1.0, 1.0);
        List<Double> median = List.of(33.0, 34.0, 50.0);
        List<Double> large = List.of(50.0, 50.0, 100.0);

        assertThat(patch(List.of(large, small, median), grid)).containsExactly(40, 40, 32);
    }

    @Test
    void patchIsNoSmallerThanHalfTheMedianCaseOr24Voxels() {
        List<List<Double>> spot = List.of(List.of(1.0, 1.0, 1.0));

        assertThat(patch(spot, Geometry.axisAligned(80, 40, 20, 1, 1, 1)))
                .containsExactly(40, 24, 24);
        assertThat(patch(spot, Geometry.axisAligned(80, 40, 16, 1, 1, 1)))
                .containsExactly(40, 24, 16);
    }

    @Test
    void sizesAreTakenAfterResampling() {
        Plan plan =
                Plan.of(
                        data(
                                Geometry.axisAligned(16, 16, 16, 1, 1, 1),
                                Geometry.axisAligned(16, 16, 16, 1, 1, 1),
                                Geometry.axisAligned(16, 16, 16, 3, 1, 1),
                                Geometry.axisAligned(16, 16, 16, 3, 1, 1),
                                Geometry.axisAligned(16, 16, 16, 3, 1, 1)),
                        AUTOMATIC,
                        EIGHT,
                        5);
        assertThat(plan.patchSize()).containsExactly(16, 16, 16);
        assertThat(plan.preprocessing().spacingMm()).containsExactly(3.0, 1.0, 1.0);
    }

    @Test
    void aLargePatchIsCutAlongItsLongestAxisInMillimetres() {
        Plan plan = Plan.of(data(Geometry.axisAligned(512, 512, 60, 1, 1, 2)), AUTOMATIC, EIGHT, 1);
        assertThat(plan.patchSize()).containsExactly(64, 72, 32);
        long voxels = plan.patchSize().stream().mapToLong(n -> n).reduce(1, (a, b) -> a * b);
        assertThat(voxels).isLessThanOrEqualTo(48 * 64 * 48);
    }

    @Test
    void thinVolumesKeepOneStep() {
        Plan plan = Plan.of(data(Geometry.axisAligned(512, 512, 1, 1, 1, 5)), AUTOMATIC, EIGHT, 1);
        assertThat(plan.patchSize().get(2)).isEqualTo(8);
    }

    @Test
    void theUsersPatchIsRoundedUpInTheOrderOfItsAxes() {
        TrainingOptions options = TrainingOptions.builder().patchSize(5, 6, 17).build();
        int[] divisor = {8, 4, 2};
        Plan plan = Plan.of(data(Geometry.axisAligned(9, 9, 9, 1, 1, 1)), options, divisor, 1);
        assertThat(plan.patchSize()).containsExactly(6, 8, 24);
        assertThat(plan.patch()).containsExactly(6, 8, 24);
    }

    @Test
    void stepsOfAnEpochAreOnePassWithinBounds() {
        Fingerprint data = data(Geometry.axisAligned(8, 8, 8, 1, 1, 1));
        assertThat(Plan.of(data, AUTOMATIC, EIGHT, 3).stepsPerEpoch()).isEqualTo(25);
        assertThat(Plan.of(data, AUTOMATIC, EIGHT, 161).stepsPerEpoch()).isEqualTo(81);
        assertThat(Plan.of(data, AUTOMATIC, EIGHT, 9000).stepsPerEpoch()).isEqualTo(250);
    }

    @Test
    void theUsersChoicesHold() {
        TrainingOptions options =
                TrainingOptions.builder()
                        .preset("small")
                        .batchSize(3)
                        .stepsPerEpoch(7)
                        .learningRate(0.5)
                        .build();
        Plan plan = Plan.of(data(Geometry.axisAligned(8, 8, 8, 1, 1, 1)), options, EIGHT, 100);
        assertThat(plan.batchSize()).isEqualTo(3);
        assertThat(plan.stepsPerEpoch()).isEqualTo(7);
        assertThat(plan.learningRate()).isEqualTo(0.5);
        assertThat(plan.describe()).contains("patch [8, 8, 8]").contains("batch 3");
    }

    private static TrainingOptions memory(double gigabytes) {
        return TrainingOptions.builder().memoryGigabytes(gigabytes).build();
    }

    @Test
    void littleMemoryMakesTheBatchSmallThenThePatch() {
        Fingerprint data = data(Geometry.axisAligned(48, 48, 48, 1, 1, 1));
        assertThat(Plan.of(data, memory(8), EIGHT, 9).batchSize()).isEqualTo(2);
        Plan one = Plan.of(data, memory(0.6), EIGHT, 9);
        assertThat(one.batchSize()).isEqualTo(1);
        assertThat(one.patchSize()).containsExactly(48, 48, 48);
        Plan small = Plan.of(data, memory(0.4), EIGHT, 9);
        assertThat(small.batchSize()).isEqualTo(1);
        long voxels = small.patchSize().stream().mapToLong(n -> n).reduce(1, (a, b) -> a * b);
        assertThat(voxels).isBetween(10_000L, 25_000L);
    }

    @Test
    void memoryThatIsTooSmallForTheSmallestPlanIsRefused() {
        Fingerprint data = data(Geometry.axisAligned(48, 48, 48, 1, 1, 1));
        assertThatThrownBy(() -> Plan.of(data, memory(0.35), EIGHT, 9))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("budget of 0.35 GB is too small")
                .hasMessageContaining("1 patch(es) of 8 x 8 x 8 voxels");
        TrainingOptions fixed =
                TrainingOptions.builder().memoryGigabytes(0.5).patchSize(96, 96, 96).build();
        assertThatThrownBy(() -> Plan.of(data, fixed, EIGHT, 9))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("96 x 96 x 96");
    }
}
