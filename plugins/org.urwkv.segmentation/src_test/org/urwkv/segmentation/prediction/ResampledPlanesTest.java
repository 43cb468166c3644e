package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.resample.Resampling;

class ResampledPlanesTest {

    private static float[] resample(float[] values, Geometry from, Geometry to) {
        int plane = to.nx() * to.ny();
        int size = from.nx() * from.ny();
        float[] result = new float[(int) to.voxels()];
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            PlaneSource source =
                    new PlaneSource() {
                        private int z;

                        @Override
                        public NDArray next() {
                            float[] one = Arrays.copyOfRange(values, z * size, ++z * size);
                            return manager.create(one, new Shape(1, from.ny(), from.nx()));
                        }

                        @Override
                        public void close() {
                            // nothing is kept
                        }
                    };
            try (PlaneSource planes =
                    new ResampledPlanes(
                            PlaneScript.load(manager),
                            manager,
                            source,
                            from.dimensions(),
                            to.dimensions(),
                            to.indexMapTo(from))) {
                for (int z = 0; z < to.nz(); z++) {
                    System.arraycopy(planes.next().toFloatArray(), 0, result, z * plane, plane);
                }
            }
        }
        return result;
    }

    @Test
    void aLineIsInterpolatedAndHeldAtItsEnds() {
        Geometry two = Geometry.axisAligned(1, 1, 2, 1, 1, 2);
        float[] found = resample(new float[] {0, 4}, two, two.withSpacing(1, 1, 1));
        assertThat(found).containsExactly(0, 1, 3, 4);
    }

    @Test
    void agreesWithTheResamplingOfVolumes() {
        double[][] oblique = {{1, 0.2, 0, 5}, {-0.2, 1, 0.3, -7}, {0, -0.3, 2, 9}, {0, 0, 0, 1}};
        Geometry own = Geometry.of(7, 6, 5, oblique);
        Random random = new Random(6);
        for (double[] spacing : new double[][] {{0.7, 1.5, 3}, {1.9, 0.6, 0.9}, {20, 20, 20}}) {
            Geometry grid = own.withSpacing(spacing[0], spacing[1], spacing[2]);
            float[] values = new float[(int) grid.voxels()];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            float[] expected = Resampling.linear(Volume.ofFloats(grid, 1, values), own).floats(0);
            assertThat(resample(values, grid, own)).containsExactly(expected, within(1e-5f));
        }
    }
}
