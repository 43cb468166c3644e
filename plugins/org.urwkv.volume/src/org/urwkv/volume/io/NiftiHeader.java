package org.urwkv.volume.io;

import java.nio.ByteOrder;

/**
 * The fields of a NIfTI header that matter here, in the words of nifti1.h and nifti2.h.
 *
 * @param version 1 or 2, or 0 for Analyze
 * @param order byte order of the file
 * @param single whether header and voxels are in one file
 * @param dim dim[0] is the number of axes, dim[1..7] their sizes
 * @param datatype code of the voxel type
 * @param pixdim pixdim[0] is the sign of the qform's third axis, pixdim[1..7] the spacing
 * @param voxOffset position of the first voxel in its file
 * @param slope scl_slope
 * @param intercept scl_inter
 * @param qformCode 0 if the quaternion is not to be used
 * @param sformCode 0 if the srow matrix is not to be used
 * @param quaternion b, c, d
 * @param qoffset position of the first voxel in the qform
 * @param srow 3 rows of 4
 */
record NiftiHeader(
        int version,
        ByteOrder order,
        boolean single,
        long[] dim,
        int datatype,
        double[] pixdim,
        double voxOffset,
        double slope,
        double intercept,
        int qformCode,
        int sformCode,
        double[] quaternion,
        double[] qoffset,
        double[][] srow) {
    /** The version of a header that is Analyze 7.5. */
    static final int ANALYZE = 0;

    /** Bytes of a NIfTI-1 header. */
    static final int SIZE_1 = 348;

    /** Bytes of a NIfTI-2 header. */
    static final int SIZE_2 = 540;

    int headerSize() {
        return version == 2 ? SIZE_2 : SIZE_1;
    }

    String formatName() {
        return version == ANALYZE ? "Analyze 7.5" : "NIfTI-" + version;
    }

    /** The number of axes with their own size. */
    int axes() {
        return (int) dim[0];
    }

    /** The size along an axis from 1 to 7; 1 beyond the last axis. */
    long size(int axis) {
        return axis <= dim[0] ? dim[axis] : 1;
    }
}
