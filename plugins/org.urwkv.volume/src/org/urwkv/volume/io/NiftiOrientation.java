package org.urwkv.volume.io;

/**
 * Where the voxels of a NIfTI file lie: sform before qform before spacing alone, with the
 * conventions of nibabel where the standard leaves things open.
 */
final class NiftiOrientation {
    private static final int LARGEST_CODE = 5;
    private static final double NO_SHEAR = 1e-5;

    private NiftiOrientation() {}

    /** The 4 x 4 map from voxel indices to RAS+ mm. */
    static double[][] affine(NiftiHeader h) {
        if (isKnown(h.sformCode()) && !hasBlankSform(h)) {
            return new double[][] {
                h.srow()[0].clone(), h.srow()[1].clone(), h.srow()[2].clone(), {0, 0, 0, 1}
            };
        }
        double[] spacing = spacing(h);
        if (isKnown(h.qformCode())) {
            return fromQuaternion(h, spacing);
        }
        return fromSpacing(h, spacing);
    }

    /**
     * Whether the header claims an sform but holds none: zeros where the map should be, as some
     * programs leave them when they write a qform.
     */
    static boolean hasBlankSform(NiftiHeader h) {
        boolean blank = isKnown(h.sformCode());
        for (double[] row : h.srow()) {
            blank &= row[0] == 0 && row[1] == 0 && row[2] == 0;
        }
        return blank;
    }

    /** Codes that the standard does not know count as 0. */
    private static boolean isKnown(int code) {
        return code > 0 && code <= LARGEST_CODE;
    }

    /** Zero becomes 1, negative becomes positive. */
    private static double[] spacing(NiftiHeader h) {
        double[] spacing = new double[3];
        for (int i = 0; i < 3; i++) {
            double s = Math.abs(h.pixdim()[i + 1]);
            spacing[i] = s == 0 ? 1 : s;
        }
        return spacing;
    }

    private static double[][] fromQuaternion(NiftiHeader h, double[] spacing) {
        double b = h.quaternion()[0];
        double c = h.quaternion()[1];
        double d = h.quaternion()[2];
        double a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
        double scale = 2 / (a * a + b * b + c * c + d * d);
        double[][] map = {
            {1 - scale * (c * c + d * d), scale * (b * c - a * d), scale * (b * d + a * c), 0},
            {scale * (b * c + a * d), 1 - scale * (b * b + d * d), scale * (c * d - a * b), 0},
            {scale * (b * d - a * c), scale * (c * d + a * b), 1 - scale * (b * b + c * c), 0},
            {0, 0, 0, 1}
        };
        double sign = h.pixdim()[0] == -1 ? -1 : 1;
        for (int r = 0; r < 3; r++) {
            map[r][0] *= spacing[0];
            map[r][1] *= spacing[1];
            map[r][2] *= sign * spacing[2];
            map[r][3] = h.qoffset()[r];
        }
        return map;
    }

    /**
     * Without any transform the first axis runs to the left and the volume's centre is the origin,
     * as in Analyze files.
     */
    private static double[][] fromSpacing(NiftiHeader h, double[] spacing) {
        double[][] map = {
            {-spacing[0], 0, 0, 0}, {0, spacing[1], 0, 0}, {0, 0, spacing[2], 0}, {0, 0, 0, 1}
        };
        for (int r = 0; r < 3; r++) {
            long size = h.size(r + 1);
            // an axis that the file does not have gets a spacing of 1
            map[r][r] = r + 1 <= h.axes() ? map[r][r] : 1;
            map[r][3] = -(size - 1) / 2.0 * map[r][r];
        }
        return map;
    }

    /**
     * The quaternion of an affine map.
     *
     * @param affine at least 3 rows of 4
     * @param spacing lengths of its columns
     * @return {qfac, b, c, d}, or nothing if the axes are not at right angles: then no quaternion
     *     can say it
     */
    static double[] quaternion(double[][] affine, double[] spacing) {
        double[][] m = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                m[r][c] = affine[r][c] / spacing[c];
            }
        }
        for (int c = 0; c < 3; c++) {
            int d = (c + 1) % 3;
            if (Math.abs(m[0][c] * m[0][d] + m[1][c] * m[1][d] + m[2][c] * m[2][d]) > NO_SHEAR) {
                return new double[0];
            }
        }
        double determinant =
                m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        double sign = determinant < 0 ? -1 : 1;
        for (int r = 0; r < 3; r++) {
            m[r][2] *= sign;
        }
        double[] q = ofRotation(m);
        return new double[] {sign, q[1], q[2], q[3]};
    }

    /**
     * The unit quaternion (a, b, c, d) with a >= 0 of a rotation, computed from its largest
     * component.
     */
    private static double[] ofRotation(double[][] m) {
        double[] squares = {
            1 + m[0][0] + m[1][1] + m[2][2],
            1 + m[0][0] - m[1][1] - m[2][2],
            1 - m[0][0] + m[1][1] - m[2][2],
            1 - m[0][0] - m[1][1] + m[2][2]
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = squares[i] > squares[largest] ? i : largest;
        }
        double[] q =
                switch (largest) {
                    case 0 ->
                            new double[] {
                                squares[0], m[2][1] - m[1][2], m[0][2] - m[2][0], m[1][0] - m[0][1]
                            };
                    case 1 ->
                            new double[] {
                                m[2][1] - m[1][2], squares[1], m[0][1] + m[1][0], m[0][2] + m[2][0]
                            };
                    case 2 ->
                            new double[] {
                                m[0][2] - m[2][0], m[0][1] + m[1][0], squares[2], m[1][2] + m[2][1]
                            };
                    default ->
                            new double[] {
                                m[1][0] - m[0][1], m[0][2] + m[2][0], m[1][2] + m[2][1], squares[3]
                            };
                };
        double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double sign = q[0] < 0 ? -1 : 1;
        for (int i = 0; i < 4; i++) {
            q[i] *= sign / norm;
        }
        return q;
    }
}
