package org.urwkv.segmentation.network.volumetric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Parameter;
import org.urwkv.torch.Device;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;

class TserBlockTest {

    private static final int D = 3;
    private static final int H = 4;
    private static final int W = 5;
    private static final int C = 13;

    @Test
    void computesWhatIsPublished() {
        Random random = new Random(1);
        Block block = new TserBlock(C, 3, 3, 1, 4).build("b");
        Map<String, float[]> values = new HashMap<>();
        for (Parameter parameter : block.parameters()) {
            float[] v = new float[parameter.size()];
            parameter.initializer().fill(v, random);
            for (int i = 0; i < v.length; i++) {
                v[i] += (float) (0.2 * random.nextGaussian()); // no zeros, ones or equal rows
            }
            values.put(parameter.name().substring(2), v);
        }
        double[][] x = new double[D * H * W][C];
        float[] volume = new float[C * D * H * W];
        for (int i = 0; i < volume.length; i++) {
            volume[i] = (float) random.nextGaussian();
            x[i % (D * H * W)][i / (D * H * W)] = volume[i];
        }

        float[] y = run(block, values, volume);

        double[][] expected = new TserReference(D, H, W, C, values).apply(x);
        for (int i = 0; i < y.length; i++) {
            assertThat((double) y[i])
                    .isCloseTo(expected[i % (D * H * W)][i / (D * H * W)], within(2e-5));
        }
    }

    private static float[] run(Block block, Map<String, float[]> values, float[] volume) {
        String text =
                Script.resource(VolumetricNetwork.class, "volumetric.ts")
                        .replace("#conv3#", "conv3")
                        .replace("#stride#", "[1, 1, 1]");
        try (NDManager manager = Torch.newManager(Device.CPU);
                Script script = Script.load(manager, "Volumetric", text)) {
            List<NDArray> parameters =
                    block.parameters().stream()
                            .map(p -> manager.create(values.get(p.name().substring(2)), p.shape()))
                            .collect(Collectors.toList());
            NDArray x = manager.create(volume, new Shape(1, C, D, H, W));
            return script.call(block.method(), false, new NDList(x), parameters)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }
}
