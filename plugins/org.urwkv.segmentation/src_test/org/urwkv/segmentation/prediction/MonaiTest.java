package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.Python;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/**
 * MONAI's {@code sliding_window_inference} (mode gaussian, overlap 0.5) written down in numpy, for
 * a function of windows that is neither linear nor local. The sizes are such that MONAI's windows,
 * which come in equal steps, lie where ours do.
 */
class MonaiTest {

    private static final int[] SIZE = {20, 10, 15};
    private static final int[] WINDOW = {8, 4, 6};

    private static final String PROGRAM =
            """
            import itertools, sys
            import numpy as np

            def importance(roi):
                result = np.ones(roi)
                for axis, r in enumerate(roi):
                    x = np.arange(-(r - 1) / 2, (r - 1) / 2 + 1)
                    g = np.exp(x ** 2 / (-2 * (r * 0.125) ** 2))
                    result = result * g.reshape([-1 if a == axis else 1 for a in range(3)])
                return np.maximum(result, max(result[result != 0].min(), 1e-3))

            def starts(size, roi):
                interval = int(roi * (1 - 0.5))
                n = next(d for d in range(size) if d * interval + roi >= size) + 1
                return [min(d * interval, size - roi) for d in range(n)]

            size, roi = (15, 10, 20), (6, 4, 8)
            image = np.fromfile(sys.argv[1], '<f4').reshape(size).astype(float)
            weight = importance(roi)
            output, count = np.zeros((2,) + size), np.zeros(size)
            for start in itertools.product(*(starts(s, r) for s, r in zip(size, roi))):
                box = tuple(slice(a, a + r) for a, r in zip(start, roi))
                window = image[box]
                scores = np.stack([np.tanh(window) + window.mean(), window ** 2 - window.max()])
                output[(slice(None),) + box] += weight * scores
                count[box] += weight
            (output / count).astype('<f4').tofile(sys.argv[2])
            """;

    @TempDir private Path folder;

    @BeforeEach
    void pythonIsThere() throws IOException, InterruptedException {
        Python.assumePresent("numpy");
    }

    private static NDArray scores(NDArray windows) {
        long count = windows.getShape().get(0);
        Shape each = new Shape(count, 1, 1, 1, 1);
        NDArray flat = windows.reshape(count, -1);
        NDArray mean = flat.mean(new int[] {1}).reshape(each);
        NDArray max = flat.max(new int[] {1}).reshape(each);
        return windows.tanh().add(mean).concat(windows.square().sub(max), 1);
    }

    @Test
    void windowsAreJoinedAsByMonai() throws IOException, InterruptedException {
        int voxels = SIZE[0] * SIZE[1] * SIZE[2];
        ByteBuffer image = ByteBuffer.allocate(4 * voxels).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[voxels];
        Random random = new Random(3);
        for (int i = 0; i < voxels; i++) {
            values[i] = (float) random.nextGaussian();
            image.putFloat(values[i]);
        }
        Path in = Files.write(folder.resolve("image"), image.array());
        Path out = folder.resolve("scores");
        Python.run(PROGRAM, in, out);
        FloatBuffer expected =
                ByteBuffer.wrap(Files.readAllBytes(out))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
        int plane = SIZE[0] * SIZE[1];
        try (NDManager manager = Torch.newManager(Device.CPU);
                SlidingWindow sliding =
                        new SlidingWindow(
                                PlaneScript.load(manager),
                                manager,
                                GridImage.of(new float[][] {values}, SIZE),
                                new WindowGrid(SIZE, WINDOW, 0.5, 0.5),
                                Importance.GAUSSIAN.of(WINDOW),
                                2,
                                3,
                                (windows, check) -> scores(windows),
                                PredictionMonitor.none())) {
            for (int z = 0; z < SIZE[2]; z++) {
                float[] found = sliding.next().toFloatArray();
                for (int i = 0; i < 2 * plane; i++) {
                    int at = (i / plane * SIZE[2] + z) * plane + i % plane;
                    assertThat(found[i]).isCloseTo(expected.get(at), within(1e-5f));
                }
            }
        }
    }
}
