package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;
import org.urwkv.volume.Geometry;

class PlanarPlanTest {

    private static final PlanarArchitecture CLEAN = PlanarArchitecture.small(1, 2);
    private static final PlanarArchitecture REFERENCE = CLEAN.withMode(PlanarMode.REFERENCE);

    private static Plan plan(
            PlanarArchitecture architecture, TrainingOptions options, Geometry... grids) {
        Fingerprint data =
                new Fingerprint(
                        1,
                        List.of(grids),
                        new TreeSet<>(List.of(1)),
                        List.of(List.of(1.0, 1.0, 1.0)),
                        Normalization.zScore(),
                        List.of());
        List<Integer> training = IntStream.range(0, grids.length).boxed().toList();
        return PlanarPlan.of(data, options, architecture, training);
    }

    private static Plan plan(PlanarArchitecture architecture, Geometry... grids) {
        return plan(architecture, TrainingOptions.builder().build(), grids);
    }

    private static Geometry image(int x, int y) {
        return Geometry.axisAligned(x, y, 1, 1, 1, 1);
    }

    @Test
    void aPatchIsOneSliceOfTheMedianSizeRoundedUp() {
        Plan plan = plan(CLEAN, image(100, 60), image(90, 80), image(256, 256));
        assertThat(plan.patchSize()).containsExactly(112, 80, 1);
        assertThat(plan(CLEAN, Geometry.axisAligned(35, 50, 36, 1, 1, 1)).patchSize())
                .containsExactly(48, 64, 1);
    }

    @Test
    void largeImagesAreCutIntoPatches() {
        assertThat(plan(CLEAN, image(2000, 1500)).patchSize()).containsExactly(256, 256, 1);
        assertThat(plan(CLEAN, image(3000, 40)).patchSize()).containsExactly(1360, 48, 1);
    }

    @Test
    void referenceModeTakesSquares() {
        assertThat(plan(REFERENCE, image(35, 50)).patchSize()).containsExactly(64, 64, 1);
        assertThat(plan(REFERENCE, image(700, 50)).patchSize()).containsExactly(256, 256, 1);
        TrainingOptions options = TrainingOptions.builder().patchSize(20, 40, 9).build();
        assertThat(plan(REFERENCE, options, image(99, 99)).patchSize()).containsExactly(48, 48, 1);
        assertThat(plan(CLEAN, options, image(99, 99)).patchSize()).containsExactly(32, 48, 1);
    }

    @Test
    void smallSlicesComeInLargerBatches() {
        assertThat(plan(CLEAN, image(256, 256)).batchSize()).isEqualTo(4);
        assertThat(plan(CLEAN, image(128, 128)).batchSize()).isEqualTo(16);
        assertThat(plan(CLEAN, image(32, 32)).batchSize()).isEqualTo(32);
    }

    @Test
    void anEpochIsAboutOnePassOverAllSlices() {
        Geometry volume = Geometry.axisAligned(128, 128, 80, 1, 1, 1);
        Geometry[] volumes = Collections.nCopies(10, volume).toArray(Geometry[]::new);
        assertThat(plan(CLEAN, volumes).stepsPerEpoch()).isEqualTo(10 * 80 / 16);
        assertThat(plan(CLEAN, image(256, 256)).stepsPerEpoch()).isEqualTo(25);
    }
}
