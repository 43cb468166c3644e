package org.urwkv.volume.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTransformTest {
    private static double bruteForce(Mask mask, int a, double[] s) {
        double best = Double.POSITIVE_INFINITY;
        for (int b = 0; b < mask.size(); b++) {
            if (mask.get(b)) {
                double dx = (a % mask.nx() - b % mask.nx()) * s[0];
                double dy = (a / mask.nx() % mask.ny() - b / mask.nx() % mask.ny()) * s[1];
                double dz = (a / mask.nx() / mask.ny() - b / mask.nx() / mask.ny()) * s[2];
                best = Math.min(best, dx * dx + dy * dy + dz * dz);
            }
        }
        return Math.sqrt(best);
    }

    @Test
    void equalsTheDefinition() {
        Random random = new Random(3);
        for (double density : new double[] {0.002, 0.05, 0.6}) {
            for (double[] spacing : new double[][] {{1, 1, 1}, {0.5, 1, 3}, {2.7, 0.3, 1.1}}) {
                Mask mask = new Mask(13, 9, 11);
                mask.set(random.nextInt(mask.size()), true);
                for (int i = 0; i < mask.size(); i++) {
                    mask.set(i, mask.get(i) || random.nextDouble() < density);
                }
                DistanceTransform transform = DistanceTransform.to(mask, spacing);
                for (int i = 0; i < mask.size(); i++) {
                    assertThat(transform.distanceMm(i))
                            .isEqualTo(bruteForce(mask, i, spacing), within(1e-12));
                }
            }
        }
    }

    @Test
    void anEmptyMaskIsInfinitelyFar() {
        DistanceTransform transform =
                DistanceTransform.to(new Mask(3, 2, 2), new double[] {1, 1, 1});
        assertThat(transform.distanceMm(5)).isInfinite();
    }

    @Test
    void surfacesAreOneVoxelThick() {
        Mask full = new Mask(5, 4, 3);
        for (int i = 0; i < full.size(); i++) {
            full.set(i, true);
        }
        assertThat(full.surface().count()).isEqualTo(60 - 3 * 2);
        full.set(32, false);
        assertThat(full.surface().count()).isEqualTo(59 - 2);
    }
}
