package org.urwkv.segmentation.training;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A rotation and scaling about a centre, as a map of voxel offsets.
 *
 * @param rows three rows of three numbers: offset in the case = rows * offset in the patch
 */
record SpatialTransform(double[][] rows) {

    /** How often a patch is turned, and how often it is scaled. */
    private static final double PROBABILITY = 0.2;

    private static final double MAX_ANGLE = Math.toRadians(30);

    private static final double MIN_SCALE = 0.7;

    private static final double MAX_SCALE = 1.4;

    /**
     * Draws a transform; rotations are rotations in mm, whatever the voxels' shape.
     *
     * @param options whether to turn, whether to scale
     * @param spacingMm voxel size x, y, z
     * @return the transform, null for none
     */
    static SpatialTransform random(
            AugmentationOptions options, List<Double> spacingMm, RandomGenerator random) {
        boolean turn = random.nextDouble() < PROBABILITY && options.rotation();
        boolean scale = random.nextDouble() < PROBABILITY && options.scaling();
        if (!turn && !scale) {
            return null;
        }
        double[][] rows = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        if (turn) {
            for (int axis = 0; axis < 3; axis++) {
                double angle = (2 * random.nextDouble() - 1) * MAX_ANGLE;
                rows = multiply(rows, rotation(axis, angle));
            }
        }
        // an offset in the case shrinks where things are to be seen larger
        double zoom = scale ? 1 / Augmentation.around1(MIN_SCALE, MAX_SCALE, random) : 1;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] *= zoom * spacingMm.get(column) / spacingMm.get(row);
            }
        }
        return new SpatialTransform(rows);
    }

    private static double[][] rotation(int axis, double angle) {
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double[][] rows = new double[3][3];
        rows[axis][axis] = 1;
        rows[a][a] = Math.cos(angle);
        rows[a][b] = -Math.sin(angle);
        rows[b][a] = Math.sin(angle);
        rows[b][b] = Math.cos(angle);
        return rows;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] product = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[row][column] += a[row][k] * b[k][column];
                }
            }
        }
        return product;
    }

    /** Maps an offset; the result is put into {@code into}. */
    void apply(double x, double y, double z, double[] into) {
        for (int row = 0; row < 3; row++) {
            into[row] = rows[row][0] * x + rows[row][1] * y + rows[row][2] * z;
        }
    }
}
