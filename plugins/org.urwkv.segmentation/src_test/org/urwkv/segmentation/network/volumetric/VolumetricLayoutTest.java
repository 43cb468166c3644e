package org.urwkv.segmentation.network.volumetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Parameter;

class VolumetricLayoutTest {

    private static long parameters(VolumetricArchitecture architecture) {
        return new VolumetricLayout(architecture)
                .parameters().stream().mapToLong(Parameter::size).sum();
    }

    private static long parameters(VolumetricArchitecture architecture, String part) {
        return new VolumetricLayout(architecture)
                .parameters().stream()
                        .filter(parameter -> parameter.name().startsWith(part + "."))
                        .mapToLong(Parameter::size)
                        .sum();
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    @Test
    void tinyHasItsParameters() {
        assertThat(parameters(Architecture.tiny(1, 3))).isEqualTo(415_505);
        assertThat(parameters(Architecture.tiny(1, 3).withScanOrders(3))).isEqualTo(416_864);
    }

    @Test
    void smallHasAboutTwoMillionParameters() {
        assertThat(parameters(Architecture.small(1, 3))).isBetween(1_800_000L, 2_200_000L);
    }

    @ParameterizedTest(name = "stride {0}, {1} channels, {2} classes")
    @CsvSource({
        "2 4 4, 1, 14, 9359700",
        "2 4 4, 1, 9, 9358885",
        "4 4 4, 1, 14, 9385812",
        "1 4 4, 1, 4, 9345014",
        "4 4 4, 4, 4, 9394742",
        "4 4 4, 4, 3, 9394579"
    })
    void baseHasItsParameters(String stride, int channels, int classes, long expected) {
        assertThat(parameters(VolumetricPresets.base(channels, classes, numbers(stride))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "widths {0}, encoder {1}, decoder {2}, hidden ratio {3}, full {4}")
    @CsvSource({
        "24 48 96 192, 1 1 4 3, 1 1 1, 2, 16, 1940214",
        "32 64 128 192, 1 2 4 1, 1 2 2, 4, 16, 2670433",
        "40 80 160 240, 1 1 4 2, 1 1 1, 3, 16, 3871955",
        "40 80 160 240, 2 2 6 2, 2 1 1, 2, 16, 3909890",
        "48 96 192 320, 1 1 2 2, 1 2 2, 3, 16, 5771467",
        "48 96 192 384, 1 1 6 2, 2 2 2, 4, 16, 9873450",
        "24 48 96 192, 1 1 2 1, 1 1 1, 4, 8, 1353202"
    })
    void pureNetworksOfOtherSizesHaveTheirParameters(
            String widths, String encoder, String decoder, int ratio, int full, long expected) {
        assertThat(parameters(pure(widths, encoder, decoder, ratio, full, 14))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "full, 7456",
        "embed, 1680",
        "encoder, 7019889",
        "down, 775488",
        "decoder.0, 21344",
        "decoder.1, 30867",
        "decoder.2, 121635",
        "decoder.3, 482883",
        "up.0, 24592",
        "head.0, 238"
    })
    void partsOfBaseHaveTheirParameters(String part, long expected) {
        assertThat(parameters(Architecture.base(1, 14), part)).isEqualTo(expected);
    }

    @Test
    void waysUpOfBaseHaveTheirParameters() {
        VolumetricArchitecture base = Architecture.base(1, 14);

        long fuse = parameters(base, "up.1.fuse") + parameters(base, "up.2.fuse");
        fuse += parameters(base, "up.3.fuse");
        assertThat(fuse).isEqualTo(97_104);
        assertThat(parameters(base, "up") - parameters(base, "up.0") - fuse).isEqualTo(774_480);
        assertThat(parameters(base, "head") - parameters(base, "head.0")).isEqualTo(2_044);
    }

    private static VolumetricArchitecture pure(
            String widths, String encoder, String decoder, int ratio, int full, int classes) {
        List<Integer> depths = new ArrayList<>(numbers(decoder));
        depths.add(0);
        List<Stage> stages = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            stages.add(Stage.tser(numbers(widths).get(s), numbers(encoder).get(s), depths.get(s)));
        }
        return new VolumetricArchitecture(
                1, classes, full, true, List.of(2, 4, 4), stages, true, ratio, 3);
    }

    @Test
    void oneScanOrderLeavesOutTheOthersParameters() {
        VolumetricArchitecture three = Architecture.tiny(1, 3).withScanOrders(3);

        long saved = parameters(three) - parameters(three.withScanOrders(1));

        // two decays and two bonuses a channel, and the three shares of the fusion, for each block
        assertThat(saved).isEqualTo(3 * (4 * 48 + 3) + 2 * (4 * 96 + 3));
    }

    @Test
    void oneScanOrderAlternatesWithDepth() {
        VolumetricLayout layout = new VolumetricLayout(Architecture.tiny(1, 3).withScanOrders(1));

        assertThat(layout.encoder.get(1))
                .extracting(Block::method)
                .containsExactly("tser0", "tser1");
        assertThat(layout.encoder.get(2))
                .extracting(Block::method)
                .containsExactly("tser2", "tser0");
        assertThat(layout.decoder.get(1)).extracting(Block::method).containsExactly("tser1");
    }

    @Test
    void namesAreUniqueAndStable() {
        List<String> names =
                new VolumetricLayout(Architecture.tiny(1, 3))
                        .parameters().stream().map(Parameter::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(153);
        assertThat(names)
                .startsWith("full.conv.weight", "full.conv.bias", "full.norm.weight")
                .contains(
                        "embed.conv.weight",
                        "encoder.1.0.conv1.weight",
                        "encoder.2.1.bonus",
                        "encoder.3.0.channelReceptance.weight",
                        "down.3.conv.bias",
                        "up.2.fuse.weight",
                        "decoder.1.0.shortcutNorm.bias",
                        "decoder.2.0.decay",
                        "up.0.transposed.weight",
                        "decoder.0.conv.weight")
                .endsWith("head.2.weight", "head.2.bias");
    }

    @Test
    void decaysAndMixesBeginAsPublished() {
        List<Parameter> block = new TserBlock(8, 2, 3, 0, 4).build("b").parameters();

        float[] decay = values(block, "b.decay");
        assertThat(decay).hasSize(24);
        assertThat(decay[0]).isEqualTo(-5);
        assertThat(decay[7]).isEqualTo(3);
        assertThat(decay[9]).isEqualTo((float) (-5 + 8 * Math.pow(1 / 7.0, 0.7)));
        float[] bonus = values(block, "b.bonus");
        assertThat(bonus[0]).isEqualTo((float) Math.log(0.3));
        assertThat(bonus[2]).isEqualTo((float) (Math.log(0.3) - 0.5));
        assertThat(values(block, "b.mixKey")[4]).isEqualTo(0.5f);
        assertThat(values(block, "b.mixReceptance")[2]).isEqualTo(0.5f);
    }

    @Test
    void laterBlocksBeginOtherwise() {
        List<Parameter> last = new TserBlock(8, 2, 3, 3, 4).build("b").parameters();

        assertThat(values(last, "b.decay")[1]).isEqualTo((float) (-5 + 8 / 49.0));
        assertThat(values(last, "b.mixValue")[4]).isEqualTo((float) (Math.pow(0.5, 0.25) + 0.3));
    }

    private static float[] values(List<Parameter> parameters, String name) {
        Parameter parameter =
                parameters.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        float[] values = new float[parameter.size()];
        parameter.initializer().fill(values, new Random(0));
        return values;
    }
}
