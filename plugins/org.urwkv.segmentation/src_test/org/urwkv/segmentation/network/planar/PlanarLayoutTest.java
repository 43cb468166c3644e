package org.urwkv.segmentation.network.planar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Parameter;

class PlanarLayoutTest {

    private static final Predicate<Parameter> LEARNED =
            parameter -> parameter.role() != Parameter.Role.STATISTIC;

    private static long count(PlanarArchitecture architecture, String prefix) {
        return new PlanarLayout(architecture)
                .parameters().stream()
                        .filter(LEARNED.and(p -> p.name().startsWith(prefix)))
                        .mapToLong(Parameter::size)
                        .sum();
    }

    /** Sizes that the published models carry and never use. */
    private static long dead(PlanarArchitecture architecture) {
        List<Integer> w = architecture.widths();
        long dead = w.get(0) + 1; // a second head
        for (int s = 1; s < 5; s++) {
            long in = w.get(Math.max(s - 2, 0));
            long out = w.get(s - 1);
            dead += in * out + 3 * out; // an unused convolution and its norm
        }
        return dead + 3L * w.get(4); // a norm and a scale of the scans
    }

    @Test
    void baseHasThePublishedParametersWithoutTheDeadOnes() {
        PlanarArchitecture base = PlanarArchitecture.base(3, 1);

        assertThat(count(base, "")).isEqualTo(2_977_313);
        assertThat(dead(base)).isEqualTo(27_137);
        assertThat(count(base, "") + dead(base)).isEqualTo(3_004_450);
    }

    @Test
    void smallHasThePublishedParametersWithoutTheDeadOnes() {
        PlanarArchitecture small = PlanarArchitecture.small(3, 1);

        assertThat(count(small, "") + dead(small)).isEqualTo(470_370);
        assertThat(count(small, "")).isEqualTo(466_865);
    }

    @ParameterizedTest
    @CsvSource({
        "stem, 480",
        "encoder.1, 2480",
        "encoder.2, 3552",
        "encoder.3, 21632",
        "encoder.4, 151008",
        "encoder.5, 39872",
        "darm, 857856",
        "up.5, 369120",
        "fuse.5, 771360",
        "up.4, 184704",
        "fuse.4, 494208",
        "up.3, 36960",
        "fuse.3, 31392",
        "up.2, 4656",
        "fuse.2, 8016",
        "head, 17"
    })
    void partsOfBaseHaveTheirParameters(String part, long expected) {
        assertThat(count(PlanarArchitecture.base(3, 1), part)).isEqualTo(expected);
    }

    @Test
    void modesHaveTheSameParameters() {
        PlanarArchitecture clean = PlanarArchitecture.small(3, 2);

        assertThat(new PlanarLayout(clean.withMode(PlanarMode.REFERENCE)).parameters())
                .extracting(Parameter::name)
                .isEqualTo(
                        new PlanarLayout(clean)
                                .parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void namesAreUnique() {
        assertThat(new PlanarLayout(PlanarArchitecture.base(3, 1)).parameters())
                .extracting(Parameter::name)
                .doesNotHaveDuplicates()
                .contains(
                        "encoder.5.chain7.bias", "fuse.2.norm3.variance", "darm.channelNorm.bias");
    }

    @Test
    void descriptionIsTheSameAfterJson() {
        PlanarArchitecture architecture =
                PlanarArchitecture.small(1, 4).withMode(PlanarMode.REFERENCE);

        assertThat(Architecture.fromJson(architecture.toJson())).isEqualTo(architecture);
        assertThat(architecture.divisor()).containsExactly(1, 16, 16);
    }

    @Test
    void inputsAreRoundedUpAndSquareInReferenceMode() {
        PlanarArchitecture clean = PlanarArchitecture.small(1, 2);

        assertThat(clean.inputSize(new int[] {17, 64, 5})).containsExactly(32, 64, 5);
        assertThat(clean.withMode(PlanarMode.REFERENCE).inputSize(new int[] {17, 50, 5}))
                .containsExactly(64, 64, 5);
    }

    @Test
    void numbersThatMakeNoNetworkAreRefused() {
        assertThatThrownBy(
                        () ->
                                new PlanarArchitecture(
                                        1, 2, List.of(8, 8, 8, 8, 24), 2, PlanarMode.CLEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16");
        assertThatThrownBy(() -> PlanarArchitecture.small(1, 0)).hasMessageContaining("classes");
    }
}
