package org.urwkv.volume.resample;

import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/**
 * Real values of one channel, slice by slice or whole. Turned into floats slice by slice, no copy
 * of the whole is made.
 */
abstract class SliceSource {
    /** Copies slice z into {@code slice}. */
    abstract void slice(int z, float[] slice);

    /** All values; made once if they are not there yet. */
    abstract float[] whole();

    static SliceSource of(float[] values, Geometry geometry) {
        int size = geometry.nx() * geometry.ny();
        return new SliceSource() {
            @Override
            void slice(int z, float[] slice) {
                System.arraycopy(values, z * size, slice, 0, size);
            }

            @Override
            float[] whole() {
                return values;
            }
        };
    }

    static SliceSource of(Volume volume, int channel) {
        int size = volume.geometry().nx() * volume.geometry().ny();
        return new SliceSource() {
            private float[] all;

            @Override
            void slice(int z, float[] slice) {
                volume.floats(channel, z * size, slice, 0, size);
            }

            @Override
            synchronized float[] whole() {
                if (all == null) {
                    all = volume.floats(channel);
                }
                return all;
            }
        };
    }
}
