package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpatialTransformTest {

    private static final List<Double> SPACING = List.of(1.0, 2.0, 5.0);

    private static List<SpatialTransform> draw(int count) {
        Random random = new Random(3);
        List<SpatialTransform> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SpatialTransform transform = SpatialTransform.random(random, SPACING);
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
    void lengthsInMillimetresAreScaledByAtMostAFifth() {
        double[] p = new double[3];
        for (SpatialTransform transform : draw(200)) {
            double zoom = Math.cbrt(determinant(transform.rows()));
            assertThat(zoom).isBetween(1 / 1.2001, 1.2001);
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

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
