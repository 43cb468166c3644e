package org.urwkv.volume.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Headers of Analyze 7.5, which NIfTI-1 grew out of: sizes, spacing and type are at the same
 * places. Where the format leaves things open they are as SPM has them: the first axis runs to the
 * left, the origin is the voxel at byte 253 (counted from 1) or else the centre, and the numbers at
 * 112 and 116 scale the voxels.
 */
final class AnalyzeHeader {
    private static final int ORIGIN = 253;

    private AnalyzeHeader() {}

    static NiftiHeader decode(byte[] head, ByteOrder order) {
        NiftiHeader same = NiftiCodec.decode1(head, order);
        double slope = same.slope();
        boolean scaled = Double.isFinite(slope) && slope != 0;
        return new NiftiHeader(
                NiftiHeader.ANALYZE,
                order,
                false,
                same.dim(),
                same.datatype(),
                same.pixdim(),
                same.voxOffset(),
                scaled ? slope : 1,
                scaled && Double.isFinite(same.intercept()) ? same.intercept() : 0,
                0,
                1,
                same.quaternion(),
                same.qoffset(),
                rows(same, ByteBuffer.wrap(head).order(order)));
    }

    private static double[][] rows(NiftiHeader h, ByteBuffer bytes) {
        double[] origin = new double[3];
        boolean given = false;
        boolean plausible = true;
        for (int r = 0; r < 3; r++) {
            int voxel = bytes.getShort(ORIGIN + 2 * r);
            given |= voxel != 0;
            plausible &= voxel > -h.size(r + 1) && voxel < 2 * h.size(r + 1);
            origin[r] = voxel - 1;
        }
        double[][] rows = new double[3][4];
        for (int r = 0; r < 3; r++) {
            double spacing = Math.abs(h.pixdim()[r + 1]);
            double step = (r == 0 ? -1 : 1) * (spacing == 0 ? 1 : spacing);
            double voxel = given && plausible ? origin[r] : (h.size(r + 1) - 1) / 2.0;
            rows[r][r] = step;
            rows[r][3] = -step * voxel;
        }
        return rows;
    }
}
