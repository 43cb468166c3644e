package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpatialTransformTest {

    private static final List<Double> SPACING = List.of(1.0, 2.0, 5.0);

    private static List<SpatialTransform> draw(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<SpatialTransform> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SpatialTransform transform =
                    SpatialTransform.random(AugmentationOptions.standard(), SPACING, random);
            if (transform != null) {
                drawn.add(transform);
            }
        }
        return drawn;
    }

    @Test
    void aboutAThirdOfThePatchesIsTransformed() {
        assertThat(draw(1000)).hasSizeBetween(300, 420);
    }

    /** In mm a rotation with a scale keeps angles: all lengths change by one factor. */
    @Test
    void lengthsInMillimetresAreScaledByOneFactor() {
        double[] p = new double[3];
        for (SpatialTransform transform : draw(200)) {
            double zoom = Math.cbrt(determinant(transform.rows()));
            assertThat(zoom).isBetween(1 / 1.4001, 1 / 0.6999);
            for (int axis = 0; axis < 3; axis++) {
                transform.apply(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0, p);
                double squares = 0;
                for (int i = 0; i < 3; i++) {
                    squares += Math.pow(p[i] * SPACING.get(i), 2);
                }
                assertThat(Math.sqrt(squares)).isCloseTo(zoom * SPACING.get(axis), within(1e-9));
            }
        }
    }

    @Test
    void bothHaveASwitch() {
        SplittableRandom random = new SplittableRandom(3);
        AugmentationOptions none = AugmentationOptions.none();
        AugmentationOptions turned =
                new AugmentationOptions(
                        true, false, false, false, false, false, false, false, List.of());
        for (int i = 0; i < 100; i++) {
            assertThat(SpatialTransform.random(none, SPACING, random)).isNull();
            SpatialTransform rotation = SpatialTransform.random(turned, SPACING, random);
            if (rotation != null) {
                assertThat(determinant(rotation.rows())).isCloseTo(1, within(1e-9));
            }
        }
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
