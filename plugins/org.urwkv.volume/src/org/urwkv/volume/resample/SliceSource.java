package org.urwkv.volume.resample;

import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/** Real values of one channel, turned into floats slice by slice or box by box. */
abstract class SliceSource {
    /** Copies slice z into {@code slice}. */
    abstract void slice(int z, float[] slice);

    /**
     * Copies a box, x fastest, into the beginning of {@code target}.
     *
     * @param from its first voxel
     * @param size its voxels along each axis
     */
    abstract void box(int[] from, int[] size, float[] target);

    static SliceSource of(float[] values, Geometry geometry) {
        return of(
                geometry,
                (from, target, at, count) -> System.arraycopy(values, from, target, at, count));
    }

    static SliceSource of(Volume volume, int channel) {
        return of(
                volume.geometry(),
                (from, target, at, count) -> volume.floats(channel, from, target, at, count));
    }

    /** Copies values that follow each other. */
    @FunctionalInterface
    private interface Values {
        void copy(int from, float[] target, int at, int count);
    }

    private static SliceSource of(Geometry geometry, Values values) {
        int nx = geometry.nx();
        int ny = geometry.ny();
        return new SliceSource() {
            @Override
            void slice(int z, float[] slice) {
                values.copy(z * nx * ny, slice, 0, nx * ny);
            }

            @Override
            void box(int[] from, int[] size, float[] target) {
                int at = 0;
                for (int z = from[2]; z < from[2] + size[2]; z++) {
                    for (int y = from[1]; y < from[1] + size[1]; y++) {
                        values.copy(from[0] + nx * (y + ny * z), target, at, size[0]);
                        at += size[0];
                    }
                }
            }
        };
    }
}
