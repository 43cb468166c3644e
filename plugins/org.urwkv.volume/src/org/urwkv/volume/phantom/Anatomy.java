package org.urwkv.volume.phantom;

import java.util.SplittableRandom;

/**
 * One made-up trunk in the unit cube, x to the right, y to the front, z to the head: a body with a
 * layer of fat, three organs, and a spine and bowel that look like organs but are none. Every
 * surface is bent by smooth noise.
 */
final class Anatomy {
    private static final double BEND = 0.07;
    private static final double FAT = 0.9;

    private final SmoothNoise[] bend;
    private final Ellipsoid body;
    private final Ellipsoid large;
    private final Ellipsoid bean;
    private final Ellipsoid dent;
    private final Ellipsoid bowel;
    private final Ellipsoid gas;
    private final Ellipsoid spine;
    private final double vesselX;
    private final double vesselY;
    private final double vesselRadius;
    private final double vesselSlant;
    private final double vesselCurve;

    Anatomy(SplittableRandom random) {
        bend =
                new SmoothNoise[] {
                    new SmoothNoise(random, 4),
                    new SmoothNoise(random, 4),
                    new SmoothNoise(random, 4)
                };
        body = new Ellipsoid(0, 0, 0, jitter(random, 0.88), jitter(random, 0.8), 8, 1, 0);
        large = Ellipsoid.vary(random, 0.42, 0.1, 0.05, 0.33, 0.4, 0.62);
        bean = Ellipsoid.vary(random, -0.45, -0.18, 0.05, 0.24, 0.3, 0.5);
        dent = new Ellipsoid(bean.cx() + 0.24, bean.cy(), bean.cz(), 0.13, 0.13, 0.25, 1, 0);
        bowel = Ellipsoid.vary(random, -0.3, 0.42, -0.05, 0.3, 0.2, 0.5);
        gas = Ellipsoid.vary(random, -0.3, 0.5, 0, 0.12, 0.1, 0.2);
        spine = new Ellipsoid(0.04 * Ellipsoid.signed(random), -0.52, 0, 0.15, 0.15, 8, 1, 0);
        vesselX = -0.04 + 0.08 * Ellipsoid.signed(random);
        vesselY = -0.12 + 0.07 * Ellipsoid.signed(random);
        vesselRadius = 0.16 * (1 + 0.15 * Ellipsoid.signed(random));
        vesselSlant = 0.1 * Ellipsoid.signed(random);
        vesselCurve = 0.12 * Ellipsoid.signed(random);
    }

    private static double jitter(SplittableRandom random, double v) {
        return v + 0.04 * Ellipsoid.signed(random);
    }

    Tissue at(double x0, double y0, double z0) {
        double x = x0 + BEND * bend[0].at(x0, y0, z0);
        double y = y0 + BEND * bend[1].at(x0, y0, z0);
        double z = z0 + BEND * bend[2].at(x0, y0, z0);
        if (!body.contains(x, y, z)) {
            return Tissue.AIR;
        }
        if (!body.contains(x / FAT, y / FAT, z)) {
            return Tissue.FAT;
        }
        if (isVessel(x, y, z)) {
            return Tissue.VESSEL;
        }
        if (bean.contains(x, y, z) && !dent.contains(x, y, z)) {
            return Tissue.BEAN;
        }
        if (large.contains(x, y, z)) {
            return Tissue.LARGE_ORGAN;
        }
        if (spine.contains(x, y, z)) {
            return Tissue.SPINE;
        }
        if (bowel.contains(x, y, z)) {
            return gas.contains(x, y, z) ? Tissue.GAS : Tissue.BOWEL;
        }
        return Tissue.MUSCLE;
    }

    /**
     * A tube along z, slanted and curved, that becomes thinner downwards and ends inside the field
     * of view.
     */
    private boolean isVessel(double x, double y, double z) {
        double dx = x - vesselX - vesselSlant * z;
        double dy = y - vesselY - vesselCurve * (z * z - 0.5);
        double radius = vesselRadius * (1 + 0.15 * z);
        return dx * dx + dy * dy <= radius * radius && z > -0.8 && z < 0.85;
    }
}
