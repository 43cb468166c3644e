package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    private static final String TUMOUR = "whole = 1,2,4; core=1, 4; enhancing = 4";

    private static Region region(String name, int written, Integer... labels) {
        return new Region(name, new TreeSet<>(List.of(labels)), written);
    }

    @Test
    void nestedRegionsAreWrittenAsWhatIsLeftOfThem() {
        assertThat(Region.parse(TUMOUR, ""))
                .containsExactly(
                        region("whole", 2, 1, 2, 4),
                        region("core", 1, 1, 4),
                        region("enhancing", 4, 4));
    }

    @Test
    void labelsToWriteCanBeGiven() {
        assertThat(Region.parse("a = 1, 2; b = 2, 3", "1, 3"))
                .extracting(Region::written)
                .containsExactly(1, 3);
        assertThat(Region.parse("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole | '' | 'whole' is no region",
                "a = 1, x | '' | 'x' is no label",
                "a = 1; b = 1 | '' | Region 'a' has 0 labels that no later region has",
                "a = 1, 2, 3; b = 3 | '' | Region 'a' has 2 labels that no later region has ([1, 2])",
                "a = 1, 2; b = 2 | 1 | There are 2 regions, but 1 labels to write",
                "a = 1, 2; b = 2 | 3, 2 | Region 'a' of the labels [1, 2] cannot be written as label 3",
                "a = 1, 2; b = 2 | 2, 2 | written as the same label",
                "a = 0, 1 | 1 | which are above 0",
                "a = 1; | '' | '' is no region"
            })
    void whatIsUnclearIsRefused(String text, String labels, String words) {
        assertThatThrownBy(() -> Region.parse(text, labels))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining(words);
    }
}
