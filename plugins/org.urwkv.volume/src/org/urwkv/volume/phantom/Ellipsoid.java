package org.urwkv.volume.phantom;

import java.util.SplittableRandom;

/** An ellipsoid in the unit cube [-1, 1]^3, turned about z. */
record Ellipsoid(
        double cx, double cy, double cz, double ax, double ay, double az, double cos, double sin) {
    private static final double SHIFT = 0.08;
    private static final double STRETCH = 0.18;
    private static final double TURN = 0.35;

    /**
     * A variation of a typical one: shifted by up to 0.08, each half axis up to 18 % different,
     * turned by up to 20 degrees.
     */
    static Ellipsoid vary(
            SplittableRandom random,
            double cx,
            double cy,
            double cz,
            double ax,
            double ay,
            double az) {
        double angle = TURN * signed(random);
        return new Ellipsoid(
                cx + SHIFT * signed(random),
                cy + SHIFT * signed(random),
                cz + SHIFT * signed(random),
                ax * (1 + STRETCH * signed(random)),
                ay * (1 + STRETCH * signed(random)),
                az * (1 + STRETCH * signed(random)),
                StrictMath.cos(angle),
                StrictMath.sin(angle));
    }

    static double signed(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }

    boolean contains(double x, double y, double z) {
        double dx = x - cx;
        double dy = y - cy;
        double u = (cos * dx + sin * dy) / ax;
        double v = (cos * dy - sin * dx) / ay;
        double w = (z - cz) / az;
        return u * u + v * v + w * w <= 1;
    }
}
