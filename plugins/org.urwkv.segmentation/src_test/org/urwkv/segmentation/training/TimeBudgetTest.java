package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBudgetTest {

    private final AtomicLong clock = new AtomicLong(-77);

    private void pass(double seconds) {
        clock.addAndGet((long) (seconds * 1e9));
    }

    @Test
    void theFractionCoversTheStepsAlone() {
        TimeBudget time = new TimeBudget(2, clock::get);
        pass(10);
        time.stepsBegin();
        assertThat(time.fraction(20)).isZero();
        pass(45);
        assertThat(time.fraction(20)).isCloseTo(0.5, within(1e-9));
        assertThat(time.elapsedSeconds()).isCloseTo(55, within(1e-9));
        assertThat(time.stepSeconds()).isCloseTo(45, within(1e-9));
        pass(45);
        assertThat(time.fraction(20)).isEqualTo(1);
        pass(100);
        assertThat(time.fraction(20)).isEqualTo(1);
    }

    @Test
    void aLimitThatPreparationUsedUpIsOver() {
        TimeBudget time = new TimeBudget(0.1, clock::get);
        pass(60);
        time.stepsBegin();
        assertThat(time.fraction(0)).isEqualTo(1);
    }

    @Test
    void withoutALimitTimeDoesNotCount() {
        TimeBudget time = new TimeBudget(0, clock::get);
        pass(1e6);
        assertThat(time.fraction(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0 s", "8.4, 8 s", "59.6, 1 min 0 s", "250, 4 min 10 s", "7500, 2 h 5 min"})
    void secondsInWords(double seconds, String words) {
        assertThat(TimeBudget.words(seconds)).isEqualTo(words);
    }
}
