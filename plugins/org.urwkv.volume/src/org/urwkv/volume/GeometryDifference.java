package org.urwkv.volume;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Says in what two grids differ. */
final class GeometryDifference {
    private GeometryDifference() {}

    /**
     * A sentence with the value of {@code mine} first, or nothing if equal voxels lie within the
     * tolerance.
     */
    static Optional<String> describe(Geometry mine, Geometry other, double toleranceMm) {
        if (!Arrays.equals(mine.dimensions(), other.dimensions())) {
            return Optional.of(
                    "The size is " + mine.sizeText() + " voxels, not " + other.sizeText() + ".");
        }
        double distance = largestDistance(mine, other);
        if (distance <= toleranceMm) {
            return Optional.empty();
        }
        return Optional.of(
                spacing(mine, other, toleranceMm)
                        .or(() -> axes(mine, other))
                        .or(() -> origin(mine, other, toleranceMm))
                        .orElseGet(
                                () ->
                                        String.format(
                                                Locale.ROOT,
                                                "The axes are turned: the same voxel lies up to %.4g mm apart, more than"
                                                        + " %.4g mm.",
                                                distance,
                                                toleranceMm)));
    }

    private static Optional<String> spacing(Geometry mine, Geometry other, double toleranceMm) {
        double[] a = mine.spacingMm();
        double[] b = other.spacingMm();
        for (int c = 0; c < 3; c++) {
            if (Math.abs(a[c] - b[c]) * mine.dimensions()[c] > toleranceMm) {
                return Optional.of(
                        "The spacing is "
                                + Geometry.millimetres(a)
                                + ", not "
                                + Geometry.millimetres(b)
                                + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> axes(Geometry mine, Geometry other) {
        return mine.axisCodes().equals(other.axisCodes())
                ? Optional.empty()
                : Optional.of(
                        "The axes run " + mine.axisCodes() + ", not " + other.axisCodes() + ".");
    }

    private static Optional<String> origin(Geometry mine, Geometry other, double toleranceMm) {
        double[] a = mine.position(0, 0, 0);
        double[] b = other.position(0, 0, 0);
        return distance(a, b) <= toleranceMm
                ? Optional.empty()
                : Optional.of(
                        "The first voxel lies at ("
                                + Geometry.numbers(a, ", ")
                                + ") mm, not at ("
                                + Geometry.numbers(b, ", ")
                                + ") mm.");
    }

    /**
     * Both maps are affine, so the largest distance of equal voxels is at one of the eight corners.
     */
    private static double largestDistance(Geometry mine, Geometry other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            double i = (corner & 1) * (mine.nx() - 1.0);
            double j = (corner >> 1 & 1) * (mine.ny() - 1.0);
            double k = (corner >> 2) * (mine.nz() - 1.0);
            largest = Math.max(largest, distance(mine.position(i, j, k), other.position(i, j, k)));
        }
        return largest;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
