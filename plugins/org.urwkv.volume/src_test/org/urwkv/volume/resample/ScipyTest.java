package org.urwkv.volume.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
            Geometry.of(10, 9, 8, RandomVolumes.oblique(1.3, 1.1, 0.9)),
            Geometry.of(70, 80, 9, RandomVolumes.oblique(0.31, 0.27, 4))
        };
    }

    private static final double[][] SOURCE = {
        {1.5, 0, 0, -20}, {0, 0, 3, 10}, {0, -2, 0, 5}, {0, 0, 0, 1}
    };

    @ParameterizedTest
    @EnumSource
    void linear(Edge edge) throws IOException, InterruptedException {
        compare(Interpolation.LINEAR, 1, edge);
    }

    @ParameterizedTest
    @EnumSource
    void cubic(Edge edge) throws IOException, InterruptedException {
        compare(Interpolation.CUBIC, 3, edge);
    }

    @ParameterizedTest
    @EnumSource
    void nearestVoxels(Edge edge) throws IOException, InterruptedException {
        compare(Interpolation.NEAREST, 0, edge);
    }

    /** On all target grids, beyond the outermost centres of the source as well. */
    private void compare(Interpolation interpolation, int order, Edge edge)
            throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Geometry grid = Geometry.of(13, 9, 11, SOURCE);
        Volume volume = RandomVolumes.volume(grid, VoxelType.INT16, 1, 3 + order);
        Geometry[] targets = targets(grid);
        double[][] all = peer(volume, targets, order, edge.name().toLowerCase(Locale.ROOT));
        ResamplingOptions options = new ResamplingOptions(interpolation, false, false, edge);
        for (int n = 0; n < targets.length; n++) {
            float[] values = Resampling.image(volume, targets[n], options).floats(0);
            int different = 0;
            for (int i = 0; i < all[n].length; i++) {
                different += Math.abs(values[i] - all[n][i]) < 1e-5 * 65536 ? 0 : 1;
            }
            assertThat(different).as("target " + n).isZero();
        }
    }

    @Test
    void singleSlices() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        Geometry flat = Geometry.of(13, 9, 1, SOURCE);
        Volume volume = RandomVolumes.volume(flat, VoxelType.FLOAT32, 1, 5);
        Geometry[] targets = {flat.withSpacing(1.1, 3.3, 2), flat.withSize(20, 5, 3)};
        double[][] all = peer(volume, targets, 3, "nearest");
        for (int n = 0; n < targets.length; n++) {
            float[] values = Resampling.cubic(volume, targets[n]).floats(0);
            for (int i = 0; i < all[n].length; i++) {
                assertThat(Math.abs(values[i] - all[n][i])).isLessThan(1e-5 * 2000);
            }
        }
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
