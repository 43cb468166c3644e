package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationTest {

    @Test
    void voxelsToIgnoreCountNowhere() {
        byte ignored = (byte) Loss.IGNORED;
        assertThat(Validation.dice(new byte[] {1, 1, 1, 0}, new byte[] {1, ignored, ignored, 0}, 2))
                .containsExactly(1);
    }

    @Test
    void diceOfEachForegroundClass() {
        byte[] found = {0, 1, 1, 2, 0, (byte) 200};
        byte[] truth = {0, 1, 0, 2, 2, (byte) 200};
        double[] dice = Validation.dice(found, truth, 201);
        assertThat(dice).hasSize(200);
        assertThat(dice[0]).isEqualTo(2 * 1 / 3.0);
        assertThat(dice[1]).isEqualTo(2 * 1 / 3.0);
        assertThat(dice[2]).isNaN();
        assertThat(dice[199]).isEqualTo(1);
    }

    @Test
    void aMissedClassCountsZero() {
        assertThat(Validation.dice(new byte[] {0, 0}, new byte[] {1, 0}, 2)).containsExactly(0);
    }
}
