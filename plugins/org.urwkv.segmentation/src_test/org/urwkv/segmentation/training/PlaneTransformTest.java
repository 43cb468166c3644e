package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaneTransformTest {

    private static final List<Double> SPACING = List.of(1.0, 2.0, 5.0);

    private static List<PlaneTransform> draw(int count, List<Double> spacing, boolean anyWayUp) {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(
                        () ->
                                PlaneTransform.random(
                                        AugmentationOptions.standard(), spacing, anyWayUp, random))
                .limit(count)
                .toList();
    }

    @Test
    void aboutHalfOfTheSlicesAreTransformed() {
        assertThat(draw(1000, SPACING, false))
                .filteredOn(transform -> !transform.isIdentity())
                .hasSizeBetween(440, 580);
    }

    /** In mm a rotation with a scale keeps angles: both axes change by one factor. */
    @Test
    void slicesAreTurnedAndScaledInMillimetresWithinBounds() {
        for (PlaneTransform t : draw(300, SPACING, false)) {
            double zoom = Math.sqrt(t.xx() * t.yy() - t.xy() * t.yx());
            assertThat(zoom).isBetween(1 / 1.4001, 1.4001);
            assertThat(Math.hypot(t.xx(), t.yx() * 2)).isCloseTo(zoom, within(1e-9));
            assertThat(Math.hypot(t.xy(), t.yy() * 2)).isCloseTo(2 * zoom, within(1e-9));
            assertThat(t.xx()).isGreaterThanOrEqualTo(zoom * Math.cos(Math.toRadians(30.001)));
        }
    }

    @Test
    void anyWayUpMeansAllEightWays() {
        Set<PlaneTransform> exact = new HashSet<>();
        for (PlaneTransform t : draw(500, List.of(1.0, 1.0, 1.0), true)) {
            if (Math.abs(t.xx()) == 1 || Math.abs(t.xy()) == 1) {
                exact.add(t);
            }
        }
        assertThat(exact).hasSize(8);
        assertThat(exact)
                .filteredOn(t -> t.xx() * t.yy() - t.xy() * t.yx() == -1)
                .as("mirrored")
                .hasSize(4);
    }
}
