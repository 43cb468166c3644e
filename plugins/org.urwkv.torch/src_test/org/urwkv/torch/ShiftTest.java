package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

/** The shift to six neighbours. */
class ShiftTest extends OperatorTest {

    @Test
    void shiftMovesEachGroupOfChannelsItsWay() {
        float[] voxels = Scripts.range(1, 12);
        float[] channelsLast = new float[12 * 7];
        for (int i = 0; i < channelsLast.length; i++) {
            channelsLast[i] = voxels[i / 7];
        }

        NDArray shifted =
                operator("shift3d([a])[0]", manager.create(channelsLast, new Shape(1, 2, 2, 3, 7)));

        float[][] expected = {
            {0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11},
            {2, 3, 0, 5, 6, 0, 8, 9, 0, 11, 12, 0},
            {0, 0, 0, 1, 2, 3, 0, 0, 0, 7, 8, 9},
            {4, 5, 6, 0, 0, 0, 10, 11, 12, 0, 0, 0},
            {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6},
            {7, 8, 9, 10, 11, 12, 0, 0, 0, 0, 0, 0},
            voxels
        };
        float[] actual = shifted.toFloatArray();
        for (int c = 0; c < 7; c++) {
            float[] channel = new float[12];
            for (int i = 0; i < 12; i++) {
                channel[i] = actual[i * 7 + c];
            }
            assertThat(channel).as("channel " + c).containsExactly(expected[c]);
        }
    }

    @Test
    void shiftedThereAndBackIsTheInnerVolume() {
        NDArray volume = normal(1, 1, 5, 7, 11, 6);

        NDArray shifted = operator("shift3d([a])[0]", volume);
        NDArray back = swapPairs(operator("shift3d([a])[0]", swapPairs(shifted)));

        String inner = "0, 1:4, 1:6, 1:10, :";
        assertThat(back.get(inner).toFloatArray()).isEqualTo(volume.get(inner).toFloatArray());
        assertThat(shifted.get(inner).toFloatArray())
                .isNotEqualTo(volume.get(inner).toFloatArray());
    }

    /** Swaps the channels that move in opposite directions; there are six of one channel each. */
    private NDArray swapPairs(NDArray volume) {
        float[] values = volume.toFloatArray();
        float[] swapped = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            swapped[i] = values[i ^ 1];
        }
        return manager.create(swapped, volume.getShape());
    }

    @Test
    void aVolumeInPartsIsShiftedAsAWhole() {
        NDArray volume = normal(1, 2, 5, 3, 4, 13);
        float[] whole = operator("shift3d([a])[0]", volume).toFloatArray();
        for (int planes = 1; planes <= 3; planes++) {
            Script inParts =
                    Scripts.expression(
                            manager,
                            "a: Tensor",
                            "torch.cat(__torch__.operators.shift3d(torch.split(a, %d, 1)), 1)"
                                    .formatted(planes));

            assertThat(Scripts.call(inParts, false, volume).toFloatArray())
                    .as("parts of %d planes", planes)
                    .isEqualTo(whole);
        }
    }
}
