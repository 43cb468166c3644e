package org.urwkv.segmentation.training;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A linear map in the plane of a slice: offset in the case = (xx dx + xy dy, yx dx + yy dy), for an
 * offset (dx, dy) from the patch's centre, in voxels.
 *
 * @param xx from x to x
 * @param xy from y to x
 * @param yx from x to y
 * @param yy from y to y
 */
record PlaneTransform(double xx, double xy, double yx, double yy) {

    /** How often a slice is turned by some angle, and how often it is scaled. */
    private static final double PROBABILITY = 0.3;

    private static final double MAX_ANGLE = Math.toRadians(30);

    private static final double MAX_ZOOM = 1.4;

    private static final PlaneTransform IDENTITY = new PlaneTransform(1, 0, 0, 1);

    /** One column of the eight ways to lay down a square a number, mirrored ones last. */
    private static final int[][] WAYS = {
        {1, 0, 0, 1}, {0, -1, 1, 0}, {-1, 0, 0, -1}, {0, 1, -1, 0},
        {-1, 0, 0, 1}, {1, 0, 0, -1}, {0, 1, 1, 0}, {0, -1, -1, 0}
    };

    /**
     * Draws a transform; rotations are rotations in mm, whatever the voxels' shape.
     *
     * @param options whether to turn, whether to scale
     * @param spacingMm voxel size x, y, z
     * @param anyWayUp whether one of the eight ways that a square can lie is drawn, too
     */
    static PlaneTransform random(
            AugmentationOptions options,
            List<Double> spacingMm,
            boolean anyWayUp,
            RandomGenerator random) {
        boolean turn = random.nextDouble() < PROBABILITY && options.rotation();
        boolean scale = random.nextDouble() < PROBABILITY && options.scaling();
        double angle = turn ? (2 * random.nextDouble() - 1) * MAX_ANGLE : 0;
        double zoom = scale ? Math.pow(MAX_ZOOM, 2 * random.nextDouble() - 1) : 1;
        PlaneTransform transform = IDENTITY;
        if (anyWayUp) {
            int[] way = WAYS[random.nextInt(WAYS.length)];
            transform = new PlaneTransform(way[0], way[1], way[2], way[3]);
        }
        if (turn || scale) {
            transform = transform.turned(angle, zoom);
        }
        double ratio = spacingMm.get(1) / spacingMm.get(0);
        return new PlaneTransform(
                transform.xx, transform.xy * ratio, transform.yx / ratio, transform.yy);
    }

    private PlaneTransform turned(double angle, double zoom) {
        double c = zoom * Math.cos(angle);
        double s = zoom * Math.sin(angle);
        return new PlaneTransform(
                c * xx - s * yx, c * xy - s * yy, s * xx + c * yx, s * xy + c * yy);
    }

    boolean isIdentity() {
        return equals(IDENTITY);
    }
}
