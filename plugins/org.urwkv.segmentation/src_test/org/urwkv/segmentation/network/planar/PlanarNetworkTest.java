package org.urwkv.segmentation.network.planar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.Parameters;
import org.urwkv.torch.Device;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Safetensors;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;

class PlanarNetworkTest {

    private static final PlanarArchitecture SMALL = PlanarArchitecture.small(2, 3);

    /** Small images take longer with more, and far longer on a busy computer. */
    @BeforeAll
    static void oneThread() {
        Torch.setThreads(1);
    }

    private static Network network(PlanarMode mode) {
        return Networks.create(SMALL.withMode(mode), Device.CPU, 1);
    }

    @ParameterizedTest
    @EnumSource
    void givesScoresOfEverySliceAndAGradientOfEveryParameter(PlanarMode mode) {
        try (Network network = network(mode);
                NDManager scope = network.manager().newSubManager();
                Gradients gradients = Gradients.record()) {
            NDArray x = scope.randomNormal(new Shape(2, 2, 3, 32, 32));

            List<NDArray> outputs = network.forward(x, true);
            gradients.backward(outputs.get(0).square().mean());

            assertThat(outputs).hasSize(1);
            assertThat(outputs.get(0).getShape()).isEqualTo(new Shape(2, 3, 3, 32, 32));
            List<NDArray> all = Gradients.of(network.parameters().values(), scope);
            assertThat(all).allMatch(gradient -> !gradient.isNaN().any().getBoolean());
        }
    }

    @ParameterizedTest
    @EnumSource
    void baseGivesScoresToo(PlanarMode mode) {
        PlanarArchitecture base = PlanarArchitecture.base(3, 1).withMode(mode);
        try (Network network = Networks.create(base, Device.CPU, 1);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(1, 3, 2, 64, 64));

            NDArray y = network.forward(x, false).get(0);

            assertThat(y.getShape()).isEqualTo(new Shape(1, 1, 2, 64, 64));
            assertThat(y.isNaN().any().getBoolean()).isFalse();
        }
    }

    @Test
    void slicesDoNotMix() {
        try (Network network = network(PlanarMode.CLEAN);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(1, 2, 3, 16, 32));

            NDArray together = network.forward(x, false).get(0);
            NDArray alone = network.forward(x.get(":, :, 1:2"), false).get(0);

            assertThat(together.get(":, :, 1:2").sub(alone).abs().max().getFloat())
                    .isLessThan(1e-5f);
        }
    }

    @Test
    void trainingCollectsStatisticsAndInferenceUsesThem() {
        try (Network network = network(PlanarMode.CLEAN);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(2, 2, 1, 32, 32));
            float[] before = network.forward(x, false).get(0).toFloatArray();
            assertThat(network.forward(x, false).get(0).toFloatArray()).isEqualTo(before);

            network.forward(x, true);

            assertThat(network.forward(x, false).get(0).toFloatArray()).isNotEqualTo(before);
            NDArray variance = network.state().get("fuse.2.norm3.variance");
            assertThat(variance.toFloatArray()).doesNotContain(1);
            assertThat(network.parameters()).doesNotContainKey("fuse.2.norm3.variance");
        }
    }

    @Test
    void loadedNetworkComputesTheSame() throws IOException {
        try (Network network = network(PlanarMode.CLEAN);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(2, 2, 1, 32, 32));
            network.forward(x, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Safetensors.write(out, network.state(), Map.of());

            try (Network loaded =
                    Networks.load(SMALL, Device.CPU, new ByteArrayInputStream(out.toByteArray()))) {
                assertThat(loaded.forward(x, false).get(0).toFloatArray())
                        .isEqualTo(network.forward(x, false).get(0).toFloatArray());
                assertThat(loaded.state().get("stem.norm.mean").hasGradient()).isFalse();
            }
        }
    }

    @Test
    void modesComputeDifferently() {
        try (Network clean = network(PlanarMode.CLEAN);
                Network reference = network(PlanarMode.REFERENCE);
                NDManager scope = clean.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(1, 2, 1, 64, 64));

            assertThat(clean.forward(x, false).get(0).toFloatArray())
                    .isNotEqualTo(reference.forward(x, false).get(0).toFloatArray());
        }
    }

    @Test
    void aPassLeavesNothingBehindButItsOutput() {
        try (Network network = network(PlanarMode.CLEAN);
                NDManager scope = network.manager().newSubManager()) {
            NDArray x = scope.zeros(new Shape(1, 2, 1, 16, 16));

            NDArray y = network.forward(x, false).get(0);

            assertThat(scope.getManagedArrays()).containsExactlyInAnyOrder(x, y);
        }
    }

    @Test
    void inputsThatDoNotFitAreRefused() {
        try (Network network = network(PlanarMode.REFERENCE);
                NDManager scope = network.manager().newSubManager()) {
            for (Shape shape : List.of(new Shape(1, 2, 1, 24, 24), new Shape(1, 2, 1, 32, 16))) {
                NDArray x = scope.zeros(shape);
                assertThatThrownBy(() -> network.forward(x, false))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("divisible by 16 and equal");
            }
        }
    }

    /** DARM alone, on an image and on its transpose. */
    private static NDArray[] darm(NDManager manager, PlanarMode mode) {
        PlanarLayout layout = new PlanarLayout(SMALL.withMode(mode));
        Parameters parameters = Parameters.create(layout.darm.parameters(), manager, 3);
        String text = Script.resource(PlanarNetwork.class, "planar.ts");
        Script script = Script.load(manager, "Planar", text.replace("#training#", "False"));
        NDArray image = manager.randomNormal(new Shape(1, 128, 4, 4));
        List<NDArray> weights = parameters.of(layout.darm.parameters());
        String method = layout.darm.method();
        NDArray transposed = image.transpose(0, 1, 3, 2);
        return new NDArray[] {
            script.call(method, false, new NDList(image), weights).singletonOrThrow(),
            script.call(method, false, new NDList(transposed), weights).singletonOrThrow()
        };
    }

    @Test
    void cleanBranchesTurnWithTheImage() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            NDArray[] y = darm(manager, PlanarMode.CLEAN);

            assertThat(y[1].transpose(0, 1, 3, 2).sub(y[0]).abs().max().getFloat())
                    .isLessThan(1e-4f);
            assertThat(y[1].sub(y[0]).abs().max().getFloat()).isGreaterThan(0.1f);
        }
    }

    @Test
    void publishedBranchesDoNot() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            NDArray[] y = darm(manager, PlanarMode.REFERENCE);

            assertThat(y[1].sub(y[0]).abs().max().getFloat()).isLessThan(1e-4f);
            assertThat(y[1].transpose(0, 1, 3, 2).sub(y[0]).abs().max().getFloat())
                    .isGreaterThan(0.1f);
        }
    }

    @Test
    void publishedShiftIsThePublishedPermutation() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            String text =
                    Script.resource(PlanarNetwork.class, "planar.ts").replace("#training#", "True")
                            + "\n  def test(self: __torch__.Planar, z: Tensor) -> Tensor:\n"
                            + "    return (self).published_shift(z, 4, 4)\n";
            Script script = Script.load(manager, "Planar", text);
            NDArray tokens = manager.arange(16f).reshape(1, 16, 1);

            NDArray shifted = script.call("test", false, new NDList(tokens)).singletonOrThrow();

            assertThat(shifted.toFloatArray())
                    .containsExactly(0, 4, 12, 8, 1, 5, 13, 9, 2, 6, 14, 10, 3, 7, 15, 11);
        }
    }

    /** The same from whole sequences: scanned, computed, normed, laid back and averaged. */
    @Test
    void cleanScansAreThoseOfQuadScan() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            PlanarLayout layout = new PlanarLayout(SMALL);
            List<NDArray> weights =
                    Parameters.create(layout.darm.parameters(), manager, 3)
                            .of(layout.darm.parameters());
            String text =
                    Script.resource(PlanarNetwork.class, "planar.ts").replace("#training#", "True")
                            + """

                              def whole(self: __torch__.Planar, k: Tensor, v: Tensor, p: List[Tensor]) -> Tensor:
                                B, H, W, C, = torch.size(k)
                                k = torch.flatten(__torch__.operators.quad_scan(torch.permute(k, [0, 3, 1, 2])), 0, 1)
                                v = torch.flatten(__torch__.operators.quad_scan(torch.permute(v, [0, 3, 1, 2])), 0, 1)
                                y = torch.transpose(__torch__.operators.biwkv(p[8], p[9], k, v), 1, 2)
                                y = torch.transpose(torch.layer_norm(y, [C], p[10], p[11]), 1, 2)
                                y = __torch__.operators.quad_merge(torch.reshape(y, [4, B, C, H * W]), H, W)
                                return torch.permute(y, [0, 2, 3, 1])
                            """;
            Script script = Script.load(manager, "Planar", text);
            NDArray k = manager.randomNormal(new Shape(2, 5, 7, 128)).mul(3);
            NDArray v = manager.randomNormal(new Shape(2, 5, 7, 128));

            NDArray lines =
                    script.call("quad_wkv", false, new NDList(k, v), weights).singletonOrThrow();
            NDArray whole =
                    script.call("whole", false, new NDList(k, v), weights).singletonOrThrow();

            assertThat(lines.sub(whole).abs().max().getFloat()).isLessThan(1e-4f);
        }
    }
}
