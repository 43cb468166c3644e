package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Schedule SCHEDULE = new Schedule(0.01, 200, 10);

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
    void theWarmUpIsATenthButNotLong() {
        assertThat(Schedule.of(1, 5).warmUpSteps()).isEqualTo(1);
        assertThat(Schedule.of(1, 300).warmUpSteps()).isEqualTo(30);
        assertThat(Schedule.of(1, 1_000_000).warmUpSteps()).isEqualTo(60);
    }
}
