package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;
import org.urwkv.torch.Torch;

class NetworksTest {

    private static final Architecture TINY = Architecture.tiny(1, 3);

    /** Small volumes take longer with more, and far longer on a busy computer. */
    @BeforeAll
    static void oneThread() {
        Torch.setThreads(1);
    }

    private static byte[] weights(Network network) {
        return bytes(network.parameters());
    }

    private static byte[] bytes(Map<String, NDArray> tensors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Safetensors.write(out, tensors, Map.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** Weights of the tiny network after a change of the map of tensors. */
    private static byte[] changed(Consumer<Map<String, NDArray>> change) {
        try (Network network = Networks.create(TINY, Device.CPU, 1)) {
            LinkedHashMap<String, NDArray> tensors = network.parameters();
            change.accept(tensors);
            return bytes(tensors);
        }
    }

    private static Network load(byte[] weights) {
        return Networks.load(TINY, Device.CPU, new ByteArrayInputStream(weights));
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        try (Network first = Networks.create(TINY, Device.CPU, 1);
                Network same = Networks.create(TINY, Device.CPU, 1);
                Network other = Networks.create(TINY, Device.CPU, 2)) {
            assertThat(weights(same)).isEqualTo(weights(first));
            assertThat(weights(other)).isNotEqualTo(weights(first));
        }
    }

    @Test
    void firstWeightsAreTheSameOnEveryComputer() {
        try (Network network = Networks.create(TINY, Device.CPU, 1)) {
            assertThat(Arrays.hashCode(weights(network))).isEqualTo(-73219737);
        }
    }

    @Test
    void allParametersRequireGradientsAndNoNormDecays() {
        try (Network network = Networks.create(TINY, Device.CPU, 1)) {
            Map<String, NDArray> parameters = network.parameters();
            assertThat(parameters.values()).allMatch(NDArray::hasGradient);
            assertThat(network.decayed()).isSubsetOf(parameters.keySet());
            assertThat(network.decayed())
                    .contains("full.conv.weight", "encoder.2.0.key.weight", "head.2.weight")
                    .allMatch(name -> name.endsWith("weight"))
                    .allMatch(name -> parameters.get(name).getShape().dimension() > 1);
        }
    }

    @Test
    void loadedNetworkComputesTheSame() {
        try (Network network = Networks.create(TINY, Device.CPU, 1);
                Network loaded = load(weights(network));
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(1, 1, 16, 8, 24));

            float[] expected = network.forward(x, false).get(0).toFloatArray();

            assertThat(loaded.forward(x, false).get(0).toFloatArray()).isEqualTo(expected);
            assertThat(weights(loaded)).isEqualTo(weights(network));
            assertThat(loaded.parameters().values()).allMatch(NDArray::hasGradient);
        }
    }

    @Test
    void aMissingTensorIsNamed() {
        byte[] weights = changed(tensors -> tensors.remove("encoder.2.1.decay"));

        assertThatThrownBy(() -> load(weights))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("missing: encoder.2.1.decay;");
    }

    @Test
    void anExtraTensorIsNamed() {
        byte[] weights = changed(tensors -> tensors.put("nose", tensors.get("head.0.bias")));

        assertThatThrownBy(() -> load(weights))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("too many: nose;");
    }

    @Test
    void aTensorOfAnotherShapeIsNamedWithBothShapes() {
        byte[] weights =
                changed(tensors -> tensors.put("head.0.bias", tensors.get("head.1.weight")));

        assertThatThrownBy(() -> load(weights))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("head.0.bias")
                .hasMessageContaining("(3, 24, 1, 1, 1)")
                .hasMessageContaining("(3)");
    }

    @Test
    void damagedWeightsAreRefused() {
        byte[] weights = changed(tensors -> {});

        assertThatThrownBy(() -> load(Arrays.copyOf(weights, weights.length / 2)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void bfloat16ComputesAboutTheSame() {
        try (Network exact = Networks.create(TINY, Device.CPU, 1);
                Network coarse = Networks.create(TINY, Device.CPU, 1, Precision.BFLOAT16);
                NDManager scope = exact.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(1, 1, 16, 16, 16));

            NDArray expected = exact.forward(x, false).get(0);
            NDArray actual = coarse.forward(x, false).get(0);

            double scale = expected.abs().max().getFloat();
            assertThat(actual.sub(expected).abs().max().getFloat() / scale).isBetween(1e-5, 0.1);
        }
    }
}
