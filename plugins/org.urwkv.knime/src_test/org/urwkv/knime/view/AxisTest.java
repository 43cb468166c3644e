package org.urwkv.knime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void pixelsRunBetweenTheEnds() {
        Axis axis = new Axis(0, 10, 100, 0);

        assertThat(axis.pixel(0)).isEqualTo(100);
        assertThat(axis.pixel(10)).isZero();
        assertThat(axis.pixel(2.5)).isEqualTo(75);
    }

    @Test
    void endsAreRoundNumbersAroundTheValues() {
        Axis axis = Axis.around(0.13, 0.87, 0, 1);

        assertThat(axis.low()).isCloseTo(0, within(1e-12));
        assertThat(axis.high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void equalValuesHaveRoom() {
        Axis axis = Axis.around(3, 3, 0, 100);

        assertThat(axis.high()).isGreaterThan(axis.low());
        assertThat(axis.pixel(3)).isBetween(0.0, 100.0);
    }

    @Test
    void ticksAreRoundAndIncludeTheEnds() {
        assertThat(new Axis(0, 1, 0, 1).ticks(5))
                .hasSize(6)
                .startsWith(0.0)
                .last()
                .satisfies(tick -> assertThat(tick).isCloseTo(1, within(1e-12)));
    }
}
