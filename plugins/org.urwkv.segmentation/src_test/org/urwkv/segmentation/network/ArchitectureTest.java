package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.segmentation.SegmentationException;

class ArchitectureTest {

    static Stream<Architecture> presets() {
        return Stream.of(
                Architecture.tiny(1, 3),
                Architecture.small(2, 5),
                Architecture.base(4, 14),
                Architecture.tiny(1, 2).withScanOrders(3));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void isTheSameAfterJson(Architecture architecture) {
        Architecture read = Architecture.fromJson(architecture.toJson());

        assertThat(read).isEqualTo(architecture);
        assertThat(read.toJson()).isEqualTo(architecture.toJson());
    }

    @Test
    void jsonIsStable() {
        assertThat(Architecture.tiny(1, 3).toJson())
                .isEqualTo(
                        "{\"network\":\"volumetric\",\"inChannels\":1,\"classes\":3,\"fullWidth\":8,"
                                + "\"residualFull\":false,\"stride\":[2,2,2],\"stages\":["
                                + "{\"kind\":\"CONVOLUTION\",\"width\":24,\"depth\":1,\"decoderDepth\":1},"
                                + "{\"kind\":\"TSER\",\"width\":48,\"depth\":2,\"decoderDepth\":1},"
                                + "{\"kind\":\"TSER\",\"width\":96,\"depth\":2,\"decoderDepth\":0}],"
                                + "\"layerNorm\":false,\"hiddenRatio\":2,\"scanOrders\":1}");
    }

    @Test
    void saysWhatSizesMustBeDivisibleBy() {
        assertThat(Architecture.tiny(1, 3).divisor()).containsExactly(8, 8, 8);
        assertThat(Architecture.base(1, 3).divisor()).containsExactly(16, 32, 32);
    }

    @Test
    void inputsAreRoundedUpInTheOrderOfTheirAxes() {
        Architecture base = Architecture.base(1, 3);

        assertThat(base.inputSize(new int[] {33, 32, 17})).containsExactly(64, 32, 32);
        assertThat(base.slicewise()).isFalse();
    }

    @Test
    void aNetworkOfALaterVersionIsRefusedByName() {
        assertThatThrownBy(() -> Architecture.fromJson("{\"network\":\"spherical\"}"))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("spherical")
                .hasMessageContaining("update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"network\":[1}",
                "{\"network\":\"volumetric\"}",
                "{\"network\":\"volumetric\",\"stride\":3}"
            })
    void damagedTextIsRefused(String json) {
        assertThatThrownBy(() -> Architecture.fromJson(json))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void numbersThatMakeNoNetworkAreRefused() {
        String json = Architecture.tiny(1, 3).toJson().replace("\"classes\":3", "\"classes\":0");

        assertThatThrownBy(() -> Architecture.fromJson(json))
                .isInstanceOf(SegmentationException.class);
        assertThatThrownBy(() -> Architecture.tiny(0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channels");
    }
}
