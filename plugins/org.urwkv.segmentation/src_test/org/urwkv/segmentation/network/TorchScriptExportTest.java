package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.Python;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;
import org.urwkv.segmentation.network.volumetric.Stage;
import org.urwkv.segmentation.network.volumetric.StageKind;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;

/** Plain PyTorch, without this program, computes what is exported. */
class TorchScriptExportTest {

    /** Reads a safetensors file by the letter of its format. */
    private static final String READ =
            """
            import json, struct, sys
            import numpy as np
            import torch

            def read(path):
                data = open(path, 'rb').read()
                length = struct.unpack('<Q', data[:8])[0]
                header = json.loads(data[8:8 + length])
                tensors = {}
                for name, entry in header.items():
                    if name != '__metadata__':
                        begin, end = (8 + length + offset for offset in entry['data_offsets'])
                        assert entry['dtype'] == 'F32'
                        values = np.frombuffer(data[begin:end], '<f4').reshape(entry['shape'])
                        tensors[name] = torch.from_numpy(values.copy())
                return tensors

            def difference(network, sample):
                with torch.no_grad():
                    found = network(sample['x'])
                assert found.shape == sample['logits'].shape
                return float((found - sample['logits']).abs().max() / sample['logits'].abs().max())

            """;

    @TempDir private Path folder;

    @BeforeEach
    void pythonIsThere() throws IOException, InterruptedException {
        Python.assumePresent("numpy, torch");
    }

    static Stream<Architecture> architectures() {
        List<Stage> hybrid =
                List.of(
                        new Stage(StageKind.CONVOLUTION, 8, 1, 1),
                        new Stage(StageKind.TSER, 12, 2, 1),
                        new Stage(StageKind.TSER, 24, 1, 0));
        List<Stage> pure =
                List.of(new Stage(StageKind.TSER, 12, 1, 1), new Stage(StageKind.TSER, 24, 1, 0));
        return Stream.of(
                new VolumetricArchitecture(2, 3, 4, false, List.of(2, 2, 2), hybrid, false, 2, 3),
                new VolumetricArchitecture(1, 5, 6, true, List.of(1, 4, 4), pure, true, 4, 1),
                new PlanarArchitecture(1, 2, List.of(4, 8, 12, 16, 32), 4, PlanarMode.CLEAN),
                new PlanarArchitecture(3, 2, List.of(4, 8, 12, 16, 32), 2, PlanarMode.REFERENCE));
    }

    private Path export(Network network) throws IOException {
        Path file = folder.resolve("network.pt");
        try (OutputStream out = Files.newOutputStream(file)) {
            TorchScriptExport.write(network, Map.of("model.json", "{\"a\": 1}"), out);
        }
        return file;
    }

    /** Some input and what the network makes of it. */
    private Path sample(Network network) throws IOException {
        Path file = folder.resolve("sample.safetensors");
        try (NDManager manager = network.manager().newSubManager();
                OutputStream out = Files.newOutputStream(file)) {
            NDArray x =
                    manager.randomNormal(
                            new Shape(2, network.architecture().inChannels(), 8, 32, 32));
            NDArray copy = x.duplicate();
            Map<String, NDArray> tensors =
                    Map.of("x", copy, "logits", network.forward(x, false).get(0));
            Safetensors.write(out, tensors, Map.of());
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void pytorchGivesEqualLogits(Architecture architecture)
            throws IOException, InterruptedException {
        try (Network network = Networks.create(architecture, Device.CPU, 5)) {
            String printed =
                    Python.run(
                            READ
                                    + """
                                    extra = {'model.json': ''}
                                    network = torch.jit.load(sys.argv[1], _extra_files=extra)
                                    print(difference(network, read(sys.argv[2])))
                                    print(json.loads(extra['model.json'])['a'])
                                    print(sum(p.numel() for p in network.parameters()))
                                    """,
                            export(network),
                            sample(network));
            List<String> lines = printed.strip().lines().toList();
            assertThat(Double.parseDouble(lines.get(0))).isLessThan(1e-5);
            assertThat(lines.get(1)).isEqualTo("1");
            long parameters = network.parameters().values().stream().mapToLong(NDArray::size).sum();
            assertThat(lines.get(2)).isEqualTo(Long.toString(parameters));
        }
    }

    /** Weights that are read from safetensors replace those of another network. */
    @Test
    void safetensorsGiveEqualLogits() throws IOException, InterruptedException {
        Architecture architecture = architectures().findFirst().orElseThrow();
        Path weights = folder.resolve("weights.safetensors");
        try (Network network = Networks.create(architecture, Device.CPU, 5);
                Network other = Networks.create(architecture, Device.CPU, 6);
                OutputStream out = Files.newOutputStream(weights)) {
            Safetensors.write(out, network.state(), Map.of());
            String printed =
                    Python.run(
                            READ
                                    + """
                                    network = torch.jit.load(sys.argv[1])
                                    sample = read(sys.argv[2])
                                    print(difference(network, sample))
                                    weights = {n.replace('.', '_'): t for n, t in read(sys.argv[3]).items()}
                                    network.load_state_dict(weights)
                                    print(difference(network, sample))
                                    """,
                            export(other),
                            sample(network),
                            weights);
            List<String> lines = printed.strip().lines().toList();
            assertThat(Double.parseDouble(lines.get(0))).isGreaterThan(0.01);
            assertThat(Double.parseDouble(lines.get(1))).isLessThan(1e-5);
        }
    }
}
