package org.urwkv.knime.volume;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * All that is needed to make sense of raw voxels: grid, type, channels and the scaling {@code value
 * = slope * raw + intercept}.
 *
 * @param geometry voxels along x, y, z and their place in RAS+ millimetres
 * @param type type of the raw voxels
 * @param channels values a voxel, at least 1
 * @param slope factor from raw to real value
 * @param intercept offset from raw to real value
 */
public record VolumeHeader(
        Geometry geometry, VoxelType type, int channels, double slope, double intercept) {

    /** The header of a volume. */
    public static VolumeHeader of(Volume volume) {
        return new VolumeHeader(
                volume.geometry(),
                volume.type(),
                volume.channels(),
                volume.slope(),
                volume.intercept());
    }

    /** Size in bytes of all voxels of all channels. */
    public long voxelBytes() {
        return geometry.voxels() * channels * type.bytes();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(geometry.nx());
        out.writeInt(geometry.ny());
        out.writeInt(geometry.nz());
        for (double[] row : geometry.affine()) {
            for (double value : row) {
                out.writeDouble(value);
            }
        }
        out.writeUTF(type.name());
        out.writeInt(channels);
        out.writeDouble(slope);
        out.writeDouble(intercept);
    }

    static VolumeHeader read(DataInput in) throws IOException {
        int nx = in.readInt();
        int ny = in.readInt();
        int nz = in.readInt();
        double[][] affine = new double[4][4];
        for (double[] row : affine) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readDouble();
            }
        }
        VoxelType type = VoxelType.valueOf(in.readUTF());
        int channels = in.readInt();
        return new VolumeHeader(
                Geometry.of(nx, ny, nz, affine), type, channels, in.readDouble(), in.readDouble());
    }
}
