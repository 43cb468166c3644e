package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.PythonPeer;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;

/**
 * The weights of the presets as files: their tensors' names and shapes, and who else reads them.
 */
class WeightsTest {

    private static final Path LISTS = Path.of("src_test/org/urwkv/segmentation/network/tensors");

    @TempDir private Path folder;

    static Stream<Arguments> presets() {
        return Stream.of(
                Arguments.of("tiny", Architecture.tiny(1, 3)),
                Arguments.of("tiny-three-orders", Architecture.tiny(1, 3).withScanOrders(3)),
                Arguments.of("small", Architecture.small(1, 3)),
                Arguments.of("base", Architecture.base(1, 3)),
                Arguments.of("planar-small", PlanarArchitecture.small(1, 3)),
                Arguments.of("planar-base", PlanarArchitecture.base(1, 3)));
    }

    /** A change here makes stored models unreadable. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void tensorsKeepTheirNamesShapesAndOrder(String name, Architecture architecture)
            throws IOException {
        try (Network network = Networks.create(architecture, Device.CPU, 1)) {
            List<String> tensors =
                    network.state().entrySet().stream()
                            .map(tensor -> tensor.getKey() + " " + shape(tensor.getValue()))
                            .toList();

            assertThat(tensors).isEqualTo(Files.readAllLines(LISTS.resolve(name + ".txt")));
        }
    }

    static Stream<Arguments> onePresetOfEachNetwork() {
        return presets().filter(preset -> Set.of("tiny", "planar-small").contains(preset.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onePresetOfEachNetwork")
    void pythonReadsTheWeightsAndItsFilesAreRead(String name, Architecture architecture)
            throws IOException, InterruptedException {
        PythonPeer.assumePresent("numpy");
        Path ours = folder.resolve("ours.safetensors");
        Path theirs = folder.resolve("theirs.safetensors");
        try (Network network = Networks.create(architecture, Device.CPU, 1)) {
            try (OutputStream out = Files.newOutputStream(ours)) {
                Safetensors.write(out, network.state(), Map.of("network", name));
            }

            List<String> lines = PythonPeer.run("network/weights.py", ours, theirs);

            assertThat(lines).containsExactlyInAnyOrderElementsOf(described(network.state()));
            try (InputStream in = Files.newInputStream(theirs);
                    Network loaded = Networks.load(architecture, Device.CPU, in)) {
                assertThat(described(loaded.state())).isEqualTo(described(network.state()));
            }
        }
    }

    private static List<String> described(LinkedHashMap<String, NDArray> tensors) {
        return tensors.entrySet().stream()
                .map(
                        tensor ->
                                tensor.getKey()
                                        + " float32 "
                                        + shape(tensor.getValue())
                                        + " "
                                        + sum(tensor.getValue()))
                .toList();
    }

    private static String shape(NDArray array) {
        return Arrays.stream(array.getShape().getShape())
                .mapToObj(Long::toString)
                .collect(Collectors.joining("x"));
    }

    private static long sum(NDArray array) {
        float[] values = array.toFloatArray();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
