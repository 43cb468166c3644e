package org.urwkv.fuzzing;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;

/** Small volumes as the project itself writes them. */
final class Written {
    private static final double[][] OBLIQUE = {
        {1.9, 0.1, 0, -12}, {-0.1, 1.9, 0.2, 7}, {0, -0.2, 3, 40.5}, {0, 0, 0, 1}
    };

    private Written() {}

    /** 4 x 3 x 2 voxels of a slab of labels 0, 1 and 2. */
    static Volume labels() {
        byte[] voxels = new byte[24];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (i / 9);
        }
        return Volume.of(Geometry.of(4, 3, 2, OBLIQUE), VoxelType.UINT8, 1, voxels, 1, 0);
    }

    /** 3 x 2 x 2 voxels of two scaled channels. */
    static Volume channels() {
        short[] voxels = new short[24];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (short) (i * 1371 - 9000);
        }
        return Volume.of(
                Geometry.axisAligned(3, 2, 2, 1, 1, 2.5), VoxelType.INT16, 2, voxels, 0.5, -3);
    }

    /** 2 x 3 x 4 voxels with numbers that are not finite among them. */
    static Volume reals() {
        float[] voxels = new float[24];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i == 5 ? Float.NaN : i / 7f;
        }
        return Volume.ofFloats(Geometry.of(2, 3, 4, OBLIQUE), 1, voxels);
    }

    /** The file of this name. */
    static byte[] file(Volume volume, String name) throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path path = memory.getPath("/" + name);
            VolumeIO.write(volume, path);
            return Files.readAllBytes(path);
        }
    }
}
