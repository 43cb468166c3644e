package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

class RegionLossTest {

    private static final int BATCH = 2;
    private static final int VOXELS = 24;

    private static final Targets TARGETS =
            new Targets(
                    new LabelTable(new TreeSet<>(List.of(1, 2, 4)), 0),
                    Region.parse("whole = 1, 2, 4; core = 1, 4; enhancing = 4", ""));

    /** Whether label 1, 2 or 4, which are classes 1, 2 and 3, belongs to each of the regions. */
    private static final boolean[][] MEMBERS = {
        {false, true, true, true}, {false, true, false, true}, {false, false, false, true}
    };

    static Stream<LossOptions> variants() {
        return Stream.of(
                LossOptions.standard(),
                new LossOptions(2, 0.5, 0.5, false, List.of(), true, 0),
                new LossOptions(0, 0.3, 0.7, true, List.of(), true, 9));
    }

    /** The definition in double precision; scores (B, R, voxels), classes (B, voxels). */
    private static double definition(float[] scores, byte[] classes, LossOptions options) {
        int regions = MEMBERS.length;
        double entropy = 0;
        int known = 0;
        double[][] both = new double[BATCH][regions];
        double[][] wrong = new double[BATCH][regions];
        for (int i = 0; i < classes.length; i++) {
            if ((classes[i] & 0xff) == Loss.IGNORED) {
                continue;
            }
            int sample = options.perSample() ? i / VOXELS : 0;
            for (int r = 0; r < regions; r++) {
                double score = scores[(i / VOXELS * regions + r) * VOXELS + i % VOXELS];
                double p = 1 / (1 + Math.exp(-score));
                boolean truth = MEMBERS[r][classes[i]];
                double right = truth ? p : 1 - p;
                entropy -= Math.pow(1 - right, options.focus()) * Math.log(right);
                known++;
                both[sample][r] += truth ? p : 0;
                wrong[sample][r] +=
                        truth ? options.falseNegatives() * (1 - p) : options.falsePositives() * p;
            }
        }
        int samples = options.perSample() ? BATCH : 1;
        double overlap = 0;
        for (int sample = 0; sample < samples; sample++) {
            for (int r = 0; r < regions; r++) {
                overlap +=
                        (2 * both[sample][r] + 1e-5)
                                / (2 * both[sample][r] + 2 * wrong[sample][r] + 1e-5)
                                / (regions * samples);
            }
        }
        return entropy / known + 1 - overlap;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void itIsBinaryEntropyAndTheOverlapOfEachRegion(LossOptions options) {
        Random random = new Random(3);
        float[] scores = new float[BATCH * MEMBERS.length * VOXELS];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (2 * random.nextGaussian());
        }
        byte[] classes = new byte[BATCH * VOXELS];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) random.nextInt(4);
        }
        if (options.ignoredLabel() > 0) {
            classes[5] = (byte) Loss.IGNORED;
            classes[30] = (byte) Loss.IGNORED;
        }
        try (NDManager manager = Torch.newManager(Device.CPU);
                Loss loss = TARGETS.loss(manager, options)) {
            NDArray logits = manager.create(scores, new Shape(BATCH, MEMBERS.length, 2, 3, 4));
            NDArray truth =
                    manager.create(
                            ByteBuffer.wrap(classes), new Shape(BATCH, 2, 3, 4), DataType.UINT8);

            assertThat((double) loss.of(List.of(logits), truth).getFloat())
                    .isCloseTo(definition(scores, classes, options), within(1e-5));
        }
    }

    @Test
    void weightsOfLabelsAreRefused() {
        LossOptions weighted = new LossOptions(0, 0.5, 0.5, false, List.of(1.0, 2.0), true, 0);
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            assertThatThrownBy(() -> TARGETS.loss(manager, weighted))
                    .isInstanceOf(SegmentationException.class)
                    .hasMessageContaining("regions overlap");
        }
    }

    @Test
    void diceIsThatOfRegionsAndNotOfWhatWasWritten() {
        byte[] found = {0, 1, 2, 3, 3, 0, 1};
        byte[] truth = {0, 2, 2, 3, 1, 1, (byte) Loss.IGNORED};

        // whole: found 4 of 5, core: found 3, true 3, in common 2; enhancing: found 2, true 1
        assertThat(TARGETS.dice(found, truth)).containsExactly(8 / 9.0, 4 / 6.0, 2 / 3.0);
        assertThat(TARGETS.dice(new byte[1], new byte[1])).containsOnly(Double.NaN);
    }

    @Test
    void aRegionThatNoCaseHasIsRefused() {
        List<Region> regions = Region.parse("a = 1; b = 7", "");

        assertThatThrownBy(() -> new Targets(TARGETS.table(), regions))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("Region 'b' consists of the labels [7]")
                .hasMessageContaining("[1, 2, 4]");
    }
}
