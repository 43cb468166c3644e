package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.resample.Interpolation;
import org.urwkv.volume.resample.Resampling;
import org.urwkv.volume.resample.ResamplingOptions;

/** Volumes of the size of an abdominal CT, and the work of which the memory is measured. */
final class VolumeSamples {
    private static final int LABELS = 14;

    private VolumeSamples() {}

    /**
     * Reads one volume and resamples it.
     *
     * @param args its file, and the {@link Interpolation}
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        Volume volume = VolumeIO.read(Path.of(args[0]));
        Geometry target = volume.geometry().withSpacing(1.5, 1.5, 1.5);
        Interpolation interpolation = Interpolation.valueOf(args[1]);
        Volume result =
                Resampling.image(
                        volume, target, new ResamplingOptions(interpolation, false, false));
        if (!result.geometry().equals(target)) {
            throw new AssertionError(result + " instead of " + target);
        }
    }

    /** Writes image.nii.gz, reference.nii.gz and prediction.nii.gz. */
    static void write(Path folder) throws IOException {
        VolumeIO.write(image(), folder.resolve("image.nii.gz"));
        VolumeIO.write(labels(0, 0).toVolume(), folder.resolve("reference.nii.gz"));
        VolumeIO.write(labels(3, 1).toVolume(), folder.resolve("prediction.nii.gz"));
    }

    /** Air around a body, with the noise of a scanner. */
    private static Volume image() {
        Geometry geometry = Geometry.axisAligned(512, 512, 200, 0.8, 0.8, 1.5);
        Random random = new Random(1);
        short[] voxels = new short[512 * 512 * 200];
        for (int i = 0; i < voxels.length; i++) {
            double x = (i % 512 - 256) / 230.0;
            double y = (i / 512 % 512 - 256) / 170.0;
            boolean body = x * x + y * y < 1;
            int noise = (random.nextInt() >>> 27) + (random.nextInt() >>> 27) - 31;
            voxels[i] = (short) (body ? 40 + 30 * Math.sin(9 * x * y) + noise : -1000);
        }
        return Volume.of(geometry, VoxelType.INT16, 1, voxels, 1, 0);
    }

    /** Ellipsoids on a lattice, larger and larger, some voxels aside and grown. */
    private static LabelVolume labels(int aside, int grown) {
        Geometry geometry = Geometry.axisAligned(512, 512, 120, 0.8, 0.8, 2.5);
        byte[] labels = new byte[512 * 512 * 120];
        for (int label = 1; label <= LABELS; label++) {
            int cx = 90 + 110 * ((label - 1) % 4) + aside;
            int cy = 90 + 110 * ((label - 1) / 4);
            int cz = 60;
            double rx = 12 + 3 * label + grown;
            double ry = 50 - 2 * label + grown;
            double rz = 10 + 3 * label;
            for (int z = 0; z < 120; z++) {
                for (int y = Math.max(0, cy - 60); y < Math.min(512, cy + 60); y++) {
                    for (int x = cx - 60; x < cx + 60; x++) {
                        double dx = (x - cx) / rx;
                        double dy = (y - cy) / ry;
                        double dz = (z - cz) / rz;
                        if (dx * dx + dy * dy + dz * dz < 1) {
                            labels[x + 512 * (y + 512 * z)] = (byte) label;
                        }
                    }
                }
            }
        }
        return LabelVolume.ofBytes(geometry, labels);
    }
}
