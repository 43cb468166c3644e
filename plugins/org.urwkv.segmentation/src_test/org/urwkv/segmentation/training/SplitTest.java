package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urwkv.segmentation.SegmentationException;

class SplitTest {

    @ParameterizedTest
    @CsvSource({
        "1, -1, 0",
        "9, -1, 0",
        "10, -1, 1",
        "50, -1, 5",
        "1000, -1, 8",
        "50, 0, 0",
        "50, 0.5, 25",
        "50, 0.001, 1"
    })
    void soManyAreHeldOut(int cases, double fraction, int heldOut) {
        Split split = Split.of(cases, fraction, 1);
        assertThat(split.validation()).hasSize(heldOut);
        List<Integer> all = new ArrayList<>(split.training());
        all.addAll(split.validation());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, cases).boxed().toList());
        assertThat(split.training()).isSorted();
    }

    @Test
    void theSeedDecidesWhich() {
        assertThat(Split.of(100, 0.1, 7)).isEqualTo(Split.of(100, 0.1, 7));
        assertThat(Split.of(100, 0.1, 7)).isNotEqualTo(Split.of(100, 0.1, 8));
    }

    @Test
    void atLeastOneMustBeLeft() {
        assertThatThrownBy(() -> Split.of(1, 0.5, 1))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("none is left to train on");
    }
}
