package org.urwkv.volume.resample;

/** How values between voxel centres are found. */
public enum Interpolation {
    /** The value of the nearest voxel. */
    NEAREST,
    /** Trilinear. */
    LINEAR,
    /** The cubic B-spline through the voxels. */
    CUBIC
}
