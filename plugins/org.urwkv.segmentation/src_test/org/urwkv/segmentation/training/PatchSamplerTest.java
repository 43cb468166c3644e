package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.volume.Geometry;

class PatchSamplerTest {

    private static final TrainingOptions PLAIN =
            TrainingOptions.builder().augmentation(AugmentationOptions.none()).seed(5).build();

    /** A line of voxels whose intensity is a hundred times the case plus the place. */
    private static PreparedCase line(int number, int length, int... foreground) {
        float[][] image = new float[1][length];
        byte[] classes = new byte[length];
        for (int i = 0; i < length; i++) {
            image[0][i] = 100 * number + i + 1;
        }
        for (int i : foreground) {
            classes[i] = 1;
        }
        return PreparedCase.of(Geometry.axisAligned(length, 1, 1, 1, 1, 1), image, classes, 2);
    }

    private static PatchSampler sampler(
            List<PreparedCase> cases, List<Integer> training, int batch, TrainingOptions options) {
        List<MemoryCase> names =
                cases.stream().map(c -> MemoryCase.of("" + cases.indexOf(c), c.grid(), 1)).toList();
        CaseStore store =
                new CaseStore(
                        names,
                        item -> cases.get(Integer.parseInt(item.name())),
                        Long.MAX_VALUE,
                        TrainingMonitor.none());
        Preprocessing preprocessing =
                new Preprocessing(1, List.of(1.0, 1.0, 1.0), Normalization.zScore());
        Plan plan = new Plan(preprocessing, List.of(4, 1, 1), batch, 1, 1e-3);
        PatchView view = PatchView.turnedInSpace(options.augmentation(), preprocessing.spacingMm());
        return new PatchSampler(store, training, plan, view, options);
    }

    @Test
    void everyCaseComesOnceBeforeAnyComesAgain() {
        List<PreparedCase> cases = List.of(line(0, 4), line(1, 4), line(2, 4), line(3, 4));
        PatchSampler sampler = sampler(cases, List.of(0, 1, 3), 3, PLAIN);
        for (int i = 0; i < 10; i++) {
            float[] images = sampler.batch(i).images();
            assertThat(List.of(images[0], images[4], images[8]))
                    .containsExactlyInAnyOrder(1f, 101f, 301f);
        }
    }

    @Test
    void theLastThirdOfABatchShowsForeground() {
        PatchSampler sampler = sampler(List.of(line(0, 50, 20)), List.of(0), 4, PLAIN);
        Set<Float> anywhere = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            Batch batch = sampler.batch(i);
            // 2 of 4: centred, so voxel 20 is the third of the patch
            assertThat(batch.images()[2 * 4]).isEqualTo(19);
            assertThat(batch.images()[3 * 4]).isEqualTo(19);
            assertThat(batch.classes()[2 * 4 + 2]).isEqualTo((byte) 1);
            anywhere.add(batch.images()[0]);
        }
        assertThat(anywhere).hasSizeGreaterThan(30);
    }

    @Test
    void patchesAtTheBorderStayInside() {
        PatchSampler sampler = sampler(List.of(line(0, 6, 0, 5)), List.of(0), 1, PLAIN);
        Set<Float> first = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            first.add(sampler.batch(i).images()[0]);
        }
        assertThat(first).containsExactly(1f, 3f);
    }

    @Test
    void aSmallCaseLiesWhollyAndAnywhereInThePatch() {
        PatchSampler sampler = sampler(List.of(line(0, 2, 0)), List.of(0), 1, PLAIN);
        Set<String> patches = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            patches.add(Arrays.toString(sampler.batch(i).images()));
        }
        assertThat(patches)
                .containsExactlyInAnyOrder(
                        "[1.0, 2.0, 0.0, 0.0]", "[0.0, 1.0, 2.0, 0.0]", "[0.0, 0.0, 1.0, 2.0]");
    }

    @Test
    void aCaseWithoutForegroundIsCroppedAnywhere() {
        PatchSampler sampler = sampler(List.of(line(0, 50)), List.of(0), 1, PLAIN);
        Set<Float> first = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            first.add(sampler.batch(i).images()[0]);
        }
        assertThat(first).hasSizeGreaterThan(30);
    }

    @Test
    void aBatchDependsOnSeedAndStepAlone() {
        List<PreparedCase> cases = List.of(line(0, 50, 3), line(1, 40, 30), line(2, 9));
        TrainingOptions options = TrainingOptions.builder().seed(8).build();
        PatchSampler forwards = sampler(cases, List.of(0, 1, 2), 2, options);
        PatchSampler backwards = sampler(cases, List.of(0, 1, 2), 2, options);
        List<float[]> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batches.add(forwards.batch(i).images());
        }
        for (int i = 19; i >= 0; i--) {
            assertThat(backwards.batch(i).images()).isEqualTo(batches.get(i));
        }
        PatchSampler other =
                sampler(cases, List.of(0, 1, 2), 2, TrainingOptions.builder().seed(9).build());
        assertThat(other.batch(0).images()).isNotEqualTo(batches.get(0));
    }
}
