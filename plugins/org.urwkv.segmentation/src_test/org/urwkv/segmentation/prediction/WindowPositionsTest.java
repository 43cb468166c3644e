package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowPositionsTest {

    @Test
    void stepsAreAtMostHalfAWindowAndEven() {
        assertThat(WindowPositions.of(100, 40, 0.5)).containsExactly(0, 20, 40, 60);
        assertThat(WindowPositions.of(101, 40, 0.5)).containsExactly(0, 15, 31, 46, 61);
        assertThat(WindowPositions.of(41, 40, 0.5)).containsExactly(0, 1);
    }

    @Test
    void theOverlapIsAtLeastWhatIsWanted() {
        assertThat(WindowPositions.of(100, 40, 0)).containsExactly(0, 30, 60);
        assertThat(WindowPositions.of(100, 40, 0.75)).containsExactly(0, 10, 20, 30, 40, 50, 60);
        assertThat(WindowPositions.of(3, 1, 0.9)).containsExactly(0, 1, 2);
    }

    @Test
    void aVolumeNotLargerThanTheWindowLiesInItsMiddle() {
        assertThat(WindowPositions.of(40, 40, 0.5)).containsExactly(0);
        assertThat(WindowPositions.of(38, 40, 0.5)).containsExactly(-1);
        assertThat(WindowPositions.of(37, 40, 0.5)).containsExactly(-1);
        assertThat(WindowPositions.of(36, 40, 0.5)).containsExactly(-2);
    }
}
