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

/** Smoothing before shrinking, thick slices and shares of labels against scipy.ndimage. */
class ScipyOptionsTest {
    private static final String PROGRAM =
            """
            import sys, numpy as np, nibabel as nib
            from scipy.ndimage import map_coordinates, gaussian_filter
            folder, order, snap, smooth, labels = sys.argv[1], *map(int, sys.argv[2:6])
            image, grid = nib.load(folder + '/source.nii'), nib.load(folder + '/target.nii')
            index = np.indices(grid.shape).reshape(3, -1)
            m = np.linalg.solve(image.affine, grid.affine)
            place = (m @ np.vstack([index, np.ones(index.shape[1])]))[:3]
            if snap >= 0:
                place[snap] = np.floor(place[snap] + 0.5)
            factor = np.sqrt((m[:3, :3] ** 2).sum(axis=1))
            if snap >= 0:
                factor[snap] = 1
            def resample(values):
                if smooth:
                    values = gaussian_filter(values, np.maximum(0, (factor - 1) / 2), mode='nearest')
                return map_coordinates(values, place, order=order, mode='nearest')
            values = image.get_fdata()
            if labels:
                shares = np.stack([resample((values == n).astype(float)) for n in range(labels + 1)])
                result = np.argmax(np.round(shares, 6), axis=0)
                shares.sort(axis=0)
                result[shares[-1] - shares[-2] < 1e-4] = -1
            else:
                result = resample(values)
            result.reshape(grid.shape).ravel(order='F').astype('<f8').tofile(folder + '/result.raw')
            """;

    @TempDir Path folder;

    private double[] peer(
            Volume source, Geometry target, int order, int snap, boolean smooth, int labels)
            throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        VolumeIO.write(source, folder.resolve("source.nii"));
        VolumeIO.write(
                RandomVolumes.volume(target, VoxelType.UINT8, 1, 1), folder.resolve("target.nii"));
        PythonPeer.run(PROGRAM, folder, order, snap, smooth ? 1 : 0, labels);
        double[] values = new double[(int) target.voxels()];
        byte[] bytes = Files.readAllBytes(folder.resolve("result.raw"));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }

    private static Geometry grid(double sx, double sy, double sz) {
        return Geometry.of(
                23,
                19,
                17,
                new double[][] {{sx, 0, 0, -20}, {0, -sy, 0, 10}, {0, 0, sz, 5}, {0, 0, 0, 1}});
    }

    private void compare(Geometry source, Geometry target, ResamplingOptions options, int snap)
            throws IOException, InterruptedException {
        Volume volume = RandomVolumes.volume(source, VoxelType.INT16, 1, 3);
        int order = options.interpolation() == Interpolation.CUBIC ? 3 : 1;
        double[] wanted = peer(volume, target, order, snap, options.antiAliasing(), 0);
        float[] values = Resampling.image(volume, target, options).floats(0);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(Math.abs(values[i] - wanted[i])).isLessThan(1e-5 * 65536);
        }
    }

    @Test
    void shrinkingIsSmoothed() throws IOException, InterruptedException {
        Geometry source = grid(1, 1.5, 2);
        Geometry target = source.withSpacing(2.7, 2.9, 1.5);
        compare(source, target, new ResamplingOptions(Interpolation.LINEAR, true, false), -1);
        compare(source, target, new ResamplingOptions(Interpolation.CUBIC, true, false), -1);
    }

    @Test
    void turnedGridsAreSmoothedToo() throws IOException, InterruptedException {
        Geometry source = grid(1, 1.5, 2);
        double[][] turned = RandomVolumes.oblique(2.5, 2, 3);
        double[] centre = source.position(11, 9, 8);
        for (int r = 0; r < 3; r++) {
            turned[r][3] = centre[r] - 4 * (turned[r][0] + turned[r][1] + turned[r][2]);
        }
        Geometry target = Geometry.of(9, 9, 9, turned);
        compare(source, target, new ResamplingOptions(Interpolation.LINEAR, true, false), -1);
    }

    @Test
    void thickSlicesAreNotMixed() throws IOException, InterruptedException {
        ResamplingOptions linear = new ResamplingOptions(Interpolation.LINEAR, false, true);
        ResamplingOptions cubic = new ResamplingOptions(Interpolation.CUBIC, false, true);
        Geometry thick = grid(0.8, 0.9, 5);
        compare(thick, thick.withSpacing(1, 1, 3), linear, 2);
        compare(thick, thick.withSpacing(1, 1, 3), cubic, 2);
        Geometry across = grid(6, 0.9, 1);
        compare(across, across.withSpacing(2, 1.2, 0.7), cubic, 0);
        Geometry even = grid(1, 1, 1.2);
        compare(even, even.withSpacing(1, 1, 4.1), linear, 2);
        compare(even, even.withSpacing(1.3, 1.3, 2), linear, -1);
        Geometry twoCoarse = grid(0.5, 3, 3);
        compare(twoCoarse, twoCoarse.withSpacing(1, 1, 5), linear, -1);
    }

    @Test
    void manySlicesAreFilteredInBlocks() throws IOException, InterruptedException {
        ResamplingOptions cubic = new ResamplingOptions(Interpolation.CUBIC, false, false);
        Geometry tall = Geometry.axisAligned(5, 6, 150, 1, 1, 1);
        compare(tall, tall.withSpacing(1.2, 0.8, 0.7), cubic, -1);
        double[][] down = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, -2.3, 148}, {0, 0, 0, 1}};
        compare(tall, Geometry.of(5, 6, 64, down), cubic, -1);
    }

    private void compareLabels(Geometry source, Geometry target, boolean smooth)
            throws IOException, InterruptedException {
        LabelVolume labels = RandomVolumes.labels(source, 4, 8);
        double[] wanted = peer(labels.toVolume(), target, 1, -1, smooth, 4);
        LabelVolume result =
                Resampling.labels(
                        labels, target, new ResamplingOptions(Interpolation.LINEAR, smooth, false));
        int compared = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] >= 0) {
                assertThat(result.labelAt(i)).isEqualTo((int) wanted[i]);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(wanted.length / 2);
    }

    @Test
    void labelsByTheLargestShare() throws IOException, InterruptedException {
        Geometry source = grid(1, 1.5, 2);
        compareLabels(source, source.withSpacing(0.7, 1.1, 3.1), false);
        compareLabels(source, source.withSpacing(2.3, 3.1, 4.1), true);
        double[][] turned = RandomVolumes.oblique(0.8, 0.9, 1);
        double[] centre = source.position(11, 9, 8);
        for (int r = 0; r < 3; r++) {
            turned[r][3] = centre[r] - 4 * (turned[r][0] + turned[r][1] + turned[r][2]);
        }
        compareLabels(source, Geometry.of(9, 9, 9, turned), false);
    }
}
