package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Schedule SCHEDULE =
            new Schedule(0.01, 200, 10, OptimizationOptions.Decay.POLYNOMIAL);

    @Test
    void theRateRisesLinearlyThenFalls() {
        assertThat(SCHEDULE.rate(0, 0)).isCloseTo(0.001, within(1e-12));
        assertThat(SCHEDULE.rate(4, 0)).isCloseTo(0.005, within(1e-12));
        assertThat(SCHEDULE.rate(100, 0.5)).isCloseTo(0.01 * Math.pow(0.5, 0.9), within(1e-12));
        assertThat(SCHEDULE.rate(199, 1)).isCloseTo(0.01 * Math.pow(0.01, 0.9), within(1e-12));
    }

    @Test
    void progressIsThatOfStepsOrOfTimeWhicheverIsFurther() {
        assertThat(SCHEDULE.progress(50, 0)).isEqualTo(0.25);
        assertThat(SCHEDULE.progress(50, 0.6)).isEqualTo(0.6);
        assertThat(SCHEDULE.progress(500, 0.6)).isEqualTo(1);
    }

    @Test
    void aCosineFallsSlowlyAtBothEnds() {
        Schedule cosine = new Schedule(0.01, 200, 10, OptimizationOptions.Decay.COSINE);
        assertThat(cosine.rate(100, 0.25))
                .isCloseTo(0.005 * (1 + Math.cos(Math.PI / 4)), within(1e-12));
        assertThat(cosine.rate(100, 0.5)).isCloseTo(0.005, within(1e-12));
        assertThat(cosine.rate(199, 1)).isBetween(1e-7, 1e-5);
    }

    private static Schedule of(int steps) {
        return Schedule.of(1, steps, OptimizationOptions.Decay.POLYNOMIAL);
    }

    @Test
    void theWarmUpIsATenthButNotLong() {
        assertThat(of(5).warmUpSteps()).isEqualTo(1);
        assertThat(of(300).warmUpSteps()).isEqualTo(30);
        assertThat(of(1_000_000).warmUpSteps()).isEqualTo(60);
    }
}
