package org.urwkv.volume.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;

/** Resampling against scipy.ndimage.map_coordinates on the same grids. */
class ScipyTest {
    private static final String PROGRAM =
            """
            import sys, numpy as np, nibabel as nib
            from scipy.ndimage import map_coordinates
            folder, order, mode, count = sys.argv[1:5]
            image = nib.load(folder + '/source.nii')
            for n in range(int(count)):
                grid = nib.load(folder + '/target%d.nii' % n)
                index = np.indices(grid.shape).reshape(3, -1)
                place = np.linalg.solve(image.affine, grid.affine @ np.vstack([index, np.ones(index.shape[1])]))[:3]
                values = map_coordinates(image.get_fdata(), place, order=int(order), mode=mode)
                values.reshape(grid.shape).ravel(order='F').astype('<f8').tofile(folder + '/result%d.raw' % n)
            """;

    @TempDir Path folder;

    private double[][] peer(Volume source, Geometry[] targets, int order, String mode)
            throws IOException, InterruptedException {
        VolumeIO.write(source, folder.resolve("source.nii"));
        for (int n = 0; n < targets.length; n++) {
            VolumeIO.write(
                    RandomVolumes.volume(targets[n], VoxelType.UINT8, 1, 1),
                    folder.resolve("target" + n + ".nii"));
        }
        PythonPeer.run(PROGRAM, folder, order, mode, targets.length);
        double[][] values = new double[targets.length][];
        for (int n = 0; n < targets.length; n++) {
            values[n] = new double[(int) targets[n].voxels()];
            byte[] bytes = Files.readAllBytes(folder.resolve("result" + n + ".raw"));
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values[n]);
        }
        return values;
    }

    private static Geometry[] targets(Geometry source) {
        double[][] turned = RandomVolumes.orientations().get(27);
        double[] centre = source.position(6, 4, 5);
        for (int r = 0; r < 3; r++) {
            turned[r][3] = centre[r] - 4 * (turned[r][0] + turned[r][1] + turned[r][2]);
        }
        return new Geometry[] {
            source.withSpacing(1.1, 3.3, 2.2),
            source.withSpacing(0.45, 0.55, 0.65),
            Geometry.of(9, 9, 9, turned),
            Geometry.of(10, 9, 8, RandomVolumes.oblique(1.3, 1.1, 0.9))
        };
    }

    private static final double[][] SOURCE = {
        {1.5, 0, 0, -20}, {0, 0, 3, 10}, {0, -2, 0, 5}, {0, 0, 0, 1}
    };

    @Test
    void linear() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Geometry grid = Geometry.of(13, 9, 11, SOURCE);
        Volume volume = RandomVolumes.volume(grid, VoxelType.INT16, 1, 3);
        Geometry[] targets = targets(grid);
        double[][] all = peer(volume, targets, 1, "nearest");
        for (int n = 0; n < targets.length; n++) {
            Geometry target = targets[n];
            double[] wanted = all[n];
            float[] values = Resampling.linear(volume, target).floats(0);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(Math.abs(values[i] - wanted[i])).isLessThan(1e-5 * 65536);
            }
        }
    }

    @Test
    void cubic() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Geometry grid = Geometry.of(13, 9, 11, SOURCE);
        Volume volume = RandomVolumes.volume(grid, VoxelType.INT16, 1, 4);
        Geometry[] targets = targets(grid);
        double[][] all = peer(volume, targets, 3, "mirror");
        for (int n = 0; n < targets.length; n++) {
            Geometry target = targets[n];
            double[] wanted = all[n];
            float[] values = Resampling.cubic(volume, target).floats(0);
            double[][] map = target.indexMapTo(grid);
            int inside = 0;
            for (int i = 0; i < wanted.length; i++) {
                if (isInside(map, target, grid, i)) {
                    assertThat(Math.abs(values[i] - wanted[i])).isLessThan(1e-5 * 65536);
                    inside++;
                }
            }
            assertThat(inside).isGreaterThan(200);
        }
    }

    /**
     * Whether a voxel lies within the outermost centres; outside we hold the edge and scipy
     * mirrors.
     */
    private static boolean isInside(double[][] map, Geometry target, Geometry source, int index) {
        double i = index % target.nx();
        double j = index / target.nx() % target.ny();
        double k = index / target.nx() / target.ny();
        boolean inside = true;
        for (int r = 0; r < 3; r++) {
            double x = map[r][0] * i + map[r][1] * j + map[r][2] * k + map[r][3];
            inside &= x >= 0 && x <= source.dimensions()[r] - 1;
        }
        return inside;
    }

    @Test
    void nearest() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Geometry grid = Geometry.of(13, 9, 11, SOURCE);
        LabelVolume labels = RandomVolumes.labels(grid, 7, 3);
        Geometry[] targets = {grid.withSpacing(1.1, 3.3, 2.2), grid.withSpacing(0.45, 0.55, 0.65)};
        double[][] all = peer(labels.toVolume(), targets, 0, "nearest");
        for (int n = 0; n < targets.length; n++) {
            Geometry target = targets[n];
            double[] wanted = all[n];
            LabelVolume result = Resampling.nearest(labels, target);
            long different = 0;
            for (int i = 0; i < wanted.length; i++) {
                different += result.labelAt(i) == wanted[i] ? 0 : 1;
            }
            // voxels half way between two others may go either way there
            assertThat(different).isLessThan(target.voxels() / 50);
        }
    }
}
