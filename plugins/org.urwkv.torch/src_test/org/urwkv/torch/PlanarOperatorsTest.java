package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanarOperatorsTest extends OperatorTest {

    @Test
    void quadScanHasThePublishedOrders() {
        NDArray image = manager.create(Scripts.range(0, 12), new Shape(1, 1, 3, 4));

        NDArray scans = operator("quad_scan(a)", image);

        assertThat(scans.getShape()).isEqualTo(new Shape(4, 1, 1, 12));
        assertThat(scans.get(0).toFloatArray()).containsExactly(Scripts.range(0, 12));
        assertThat(scans.get(1).toFloatArray())
                .containsExactly(3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8);
        assertThat(scans.get(2).toFloatArray())
                .containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
        assertThat(scans.get(3).toFloatArray())
                .containsExactly(8, 4, 0, 9, 5, 1, 10, 6, 2, 11, 7, 3);
    }

    @Test
    void quadMergeIsTheWayBack() {
        Shape shape = new Shape(2, 3, 5, 7);
        NDArray image = manager.create(Scripts.normal(new Random(1), 210, 0, 1), shape);

        NDArray back = operator("quad_merge(__torch__.operators.quad_scan(a), 5, 7)", image);

        assertThat(back.toFloatArray()).isEqualTo(image.toFloatArray());
    }

    @Test
    void quadMergeIsTheMeanOfTheFour() {
        NDArray scans = manager.zeros(new Shape(4, 1, 1, 6));
        scans.set(new NDIndex("3, 0, 0, 0"), 8f);

        NDArray merged = operator("quad_merge(a, 2, 3)", scans);

        // the first token of the last scan is the bottom of the first column
        assertThat(merged.toFloatArray()).containsExactly(0, 0, 0, 2, 0, 0);
    }

    @Test
    void shiftMovesAQuarterOfTheChannelsEachWay() {
        float[] channelsLast = new float[4 * 5];
        for (int i = 0; i < channelsLast.length; i++) {
            channelsLast[i] = 1 + i / 5;
        }

        float[] shifted =
                operator("shift2d(a)", manager.create(channelsLast, new Shape(1, 2, 2, 5)))
                        .toFloatArray();

        float[][] expected = {{0, 1, 0, 3}, {2, 0, 4, 0}, {0, 0, 1, 2}, {3, 4, 0, 0}, {1, 2, 3, 4}};
        for (int i = 0; i < shifted.length; i++) {
            assertThat(shifted[i]).as("element " + i).isEqualTo(expected[i % 5][i / 5]);
        }
    }
}
