package org.urwkv.volume.io;

import java.io.IOException;
import java.nio.ByteOrder;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * Voxels as they lie in a file with a text header.
 *
 * @param geometry the grid
 * @param type how one number is stored
 * @param channels values in each voxel
 * @param interleaved whether the channels of a voxel lie side by side
 * @param order byte order of the file
 */
record RawLayout(
        Geometry geometry, VoxelType type, int channels, boolean interleaved, ByteOrder order) {
    /** Beyond the end of every file. */
    private static final long FARTHEST = 1L << 48;

    VolumeHeader header(String format) {
        return new VolumeHeader(format, geometry, type, channels, 1, 0);
    }

    long bytes() {
        return geometry.voxels() * channels * type.bytes();
    }

    /**
     * Where the voxels begin: so many bytes from here, or as far from the end as they are long if
     * the number is negative.
     */
    long offset(VolumeSource source, long skip) throws IOException {
        return skip < 0
                ? Math.max(source.position(), source.size() - bytes())
                : source.position() + Math.min(skip, FARTHEST);
    }

    /** Reads binary voxels from the position {@code offset} on. */
    Volume read(VolumeSource source, long offset) throws IOException {
        long declared = offset + bytes();
        source.requireLength(declared);
        source.skipTo(offset, declared);
        int voxels = (int) geometry.voxels();
        Object array =
                interleaved && channels > 1
                        ? VoxelReader.readInterleaved(
                                source, type, voxels, channels, 1, order, declared)
                        : VoxelReader.read(source, type, voxels * channels, order, declared);
        source.finish();
        return Volume.of(geometry, type, channels, array, 1, 0);
    }

    /** Reads voxels that are written as text, from here on. */
    Volume readText(VolumeSource source) throws IOException {
        int voxels = (int) geometry.voxels();
        Object array = TextVoxels.read(source, type, voxels * channels, interleaved ? channels : 1);
        return Volume.of(geometry, type, channels, array, 1, 0);
    }
}
