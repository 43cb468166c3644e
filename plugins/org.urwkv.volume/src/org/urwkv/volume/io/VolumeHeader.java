package org.urwkv.volume.io;

import org.urwkv.volume.Geometry;
import org.urwkv.volume.VoxelType;

/**
 * What a volume file says about its voxels.
 *
 * @param format name of the file format, such as {@code NIfTI-1}
 * @param geometry the grid
 * @param type how voxels are stored
 * @param channels values in each voxel
 * @param slope factor from raw to real values
 * @param intercept real value of raw 0
 */
public record VolumeHeader(
        String format,
        Geometry geometry,
        VoxelType type,
        int channels,
        double slope,
        double intercept) {}
