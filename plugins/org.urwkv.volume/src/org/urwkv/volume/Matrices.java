package org.urwkv.volume;

/** Affine maps as matrices of 3 rows and 4 columns; the row (0, 0, 0, 1) is implied. */
final class Matrices {
    private Matrices() {}

    /** The map that first applies {@code b}, then {@code a}. */
    static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[3][4];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                double sum = c == 3 ? a[r][3] : 0;
                for (int i = 0; i < 3; i++) {
                    sum += a[r][i] * b[i][c];
                }
                product[r][c] = sum;
            }
        }
        return product;
    }

    /** The inverse by cofactors; the caller has made sure that the determinant is not 0. */
    static double[][] inverse(double[][] a) {
        double determinant = determinant(a);
        double[][] inverse = new double[3][4];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                int r1 = (c + 1) % 3;
                int r2 = (c + 2) % 3;
                int c1 = (r + 1) % 3;
                int c2 = (r + 2) % 3;
                inverse[r][c] = (a[r1][c1] * a[r2][c2] - a[r1][c2] * a[r2][c1]) / determinant;
            }
        }
        for (int r = 0; r < 3; r++) {
            inverse[r][3] =
                    -(inverse[r][0] * a[0][3] + inverse[r][1] * a[1][3] + inverse[r][2] * a[2][3]);
        }
        return inverse;
    }

    static double determinant(double[][] a) {
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    static double[] apply(double[][] a, double x, double y, double z) {
        double[] point = new double[3];
        for (int r = 0; r < 3; r++) {
            point[r] = a[r][0] * x + a[r][1] * y + a[r][2] * z + a[r][3];
        }
        return point;
    }

    /** The length of a column: the distance between neighbouring voxels along that axis. */
    static double columnLength(double[][] a, int column) {
        double x = a[0][column];
        double y = a[1][column];
        double z = a[2][column];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
