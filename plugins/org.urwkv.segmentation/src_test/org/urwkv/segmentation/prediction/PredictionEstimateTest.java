package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.volume.Geometry;

class PredictionEstimateTest {

    private static final Geometry GRID = Geometry.axisAligned(96, 96, 64, 1, 1, 1);

    private static ModelDescription model(Architecture network, double spacing, int... patch) {
        TreeMap<Integer, String> labels = new TreeMap<>();
        for (int label = 1; label < network.classes(); label++) {
            labels.put(label, "label " + label);
        }
        return new ModelDescription(
                network,
                new Preprocessing(
                        network.inChannels(),
                        List.of(spacing, spacing, spacing),
                        Normalization.zScore()),
                List.of(patch[0], patch[1], patch[2]),
                labels,
                TestModels.description().provenance());
    }

    private static PredictionEstimate of(PredictionOptions options, ModelDescription... models) {
        return PredictionEstimate.of(List.of(models), options.withThreads(1), false, GRID);
    }

    private static final ModelDescription TINY = model(Architecture.tiny(1, 3), 1, 48, 48, 32);

    @Test
    void windowsAreCounted() {
        // half a window of overlap: three windows along each axis
        assertThat(of(PredictionOptions.DEFAULT, TINY).windows()).isEqualTo(27);
        PredictionOptions apart =
                PredictionOptions.DEFAULT.withWindows(0, Importance.GAUSSIAN, Mirroring.ALL);
        assertThat(of(apart, TINY).windows()).isEqualTo(8 * 8);
        assertThat(of(apart, TINY, TINY).windows()).isEqualTo(2 * 8 * 8);
    }

    @Test
    void timeGoesWithWindowsModelsAndThreads() {
        Duration one = of(PredictionOptions.DEFAULT, TINY).time().orElseThrow();
        Duration two = of(PredictionOptions.DEFAULT, TINY, TINY).time().orElseThrow();
        Duration shared =
                PredictionEstimate.of(
                                List.of(TINY),
                                PredictionOptions.DEFAULT.withThreads(2),
                                false,
                                GRID)
                        .time()
                        .orElseThrow();

        assertThat((double) two.toMillis()).isCloseTo(2 * one.toMillis(), within(2.0));
        assertThat((double) shared.toMillis()).isCloseTo(one.toMillis() / 2.0, within(2.0));
        assertThat(PredictionEstimate.of(List.of(TINY), PredictionOptions.DEFAULT, true, GRID))
                .extracting(PredictionEstimate::time)
                .isEqualTo(Optional.empty());
    }

    /** A convolution of 3 x 3 x 3 from 1 to 4 channels alone has 108 multiply-adds a voxel. */
    @Test
    void multiplyAddsGrowWithTheVolume() {
        for (Architecture network :
                List.of(
                        Architecture.tiny(1, 3),
                        Architecture.base(1, 3),
                        PlanarArchitecture.small(1, 3))) {
            int[] size = {64, 64, 64};
            int[] twice = {64, 128, 64};
            assertThat(network.multiplyAdds(size)).isGreaterThan(108L * 64 * 64 * 64);
            assertThat(network.multiplyAdds(twice)).isEqualTo(2 * network.multiplyAdds(size));
        }
    }

    @Test
    void anImageThatIsResampledIsKeptOnceForEachSpacing() {
        ModelDescription coarse = model(Architecture.tiny(1, 3), 2, 48, 48, 32);
        ModelDescription fine = model(Architecture.tiny(1, 3), 0.5, 48, 48, 32);

        long one = of(PredictionOptions.DEFAULT, TINY).memory().image();
        assertThat(one).isZero();
        long coarseImage = of(PredictionOptions.DEFAULT, coarse, coarse).memory().image();
        assertThat(coarseImage).isEqualTo(4L * 48 * 48 * 32);
        assertThat(of(PredictionOptions.DEFAULT, coarse, fine).memory().image())
                .isEqualTo(coarseImage + 4L * 192 * 192 * 128);
    }

    @Test
    void itIsToldInWords() {
        MemoryEstimate memory = new MemoryEstimate(0, 1_000_000_000, 500_000_000);
        String bytes = memory.toString();
        assertThat(new PredictionEstimate(memory, 1, Optional.of(Duration.ofMillis(300))))
                .hasToString(bytes + " and less than a second for 1 window");
        assertThat(new PredictionEstimate(memory, 27, Optional.of(Duration.ofSeconds(89))))
                .hasToString(bytes + " and 89 s for 27 windows");
        assertThat(new PredictionEstimate(memory, 27, Optional.of(Duration.ofMinutes(12))))
                .hasToString(bytes + " and 12 min for 27 windows");
        assertThat(new PredictionEstimate(memory, 27, Optional.empty()))
                .hasToString(bytes + " for 27 windows");
    }
}
