package org.urwkv.volume;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The grid of a volume: how many voxels it has along each axis and where each of them lies.
 *
 * <p>The affine map takes the voxel (i, j, k, 1) to RAS+ millimetres. It may be oblique, sheared or
 * mirrored, but not flat: a map without an inverse is refused. Immutable.
 */
public final class Geometry {
    /**
     * The distance, in millimetres, within which two grids count as the same unless the user says
     * otherwise.
     */
    public static final double DEFAULT_TOLERANCE_MM = 1e-3;

    private final int[] size;
    private final double[][] affine;

    private Geometry(int[] size, double[][] affine) {
        this.size = size;
        this.affine = affine;
    }

    /**
     * A grid with any affine map.
     *
     * @param nx voxels along x, at least 1
     * @param ny voxels along y, at least 1
     * @param nz voxels along z, at least 1
     * @param affine4x4 voxel (i, j, k, 1) to RAS+ mm, last row (0, 0, 0, 1); copied
     * @return the grid
     * @throws VolumeException if a size is below 1 or the map is not finite or has no inverse
     */
    public static Geometry of(int nx, int ny, int nz, double[][] affine4x4) {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new VolumeException(
                    "A volume of "
                            + nx
                            + " x "
                            + ny
                            + " x "
                            + nz
                            + " voxels is empty; every size must be at least 1.");
        }
        if (affine4x4.length != 4 || !Arrays.equals(affine4x4[3], new double[] {0, 0, 0, 1})) {
            throw new VolumeException(
                    "An affine map needs four rows, the last of them 0, 0, 0, 1.");
        }
        double[][] rows = new double[3][];
        for (int r = 0; r < 3; r++) {
            rows[r] = Arrays.copyOf(affine4x4[r], 4);
        }
        requireInvertible(rows);
        return new Geometry(new int[] {nx, ny, nz}, rows);
    }

    /**
     * A grid along the axes of the patient with the first voxel's centre at the origin.
     *
     * @param nx voxels along x, at least 1
     * @param ny voxels along y, at least 1
     * @param nz voxels along z, at least 1
     * @param sx spacing along x in mm, above 0
     * @param sy spacing along y in mm, above 0
     * @param sz spacing along z in mm, above 0
     * @return the grid
     * @throws VolumeException if a size is below 1 or a spacing is not above 0
     */
    public static Geometry axisAligned(int nx, int ny, int nz, double sx, double sy, double sz) {
        requireSpacing(sx, sy, sz);
        return of(
                nx,
                ny,
                nz,
                new double[][] {{sx, 0, 0, 0}, {0, sy, 0, 0}, {0, 0, sz, 0}, {0, 0, 0, 1}});
    }

    private static void requireSpacing(double... spacing) {
        for (double s : spacing) {
            if (!(s > 0) || Double.isInfinite(s)) {
                throw new VolumeException(
                        "A spacing of " + s + " mm is not possible; give a number above 0.");
            }
        }
    }

    private static void requireInvertible(double[][] rows) {
        double product = 1;
        for (int c = 0; c < 3; c++) {
            product *= Matrices.columnLength(rows, c);
        }
        double determinant = Matrices.determinant(rows);
        boolean finite = true;
        for (double[] row : rows) {
            for (double v : row) {
                finite &= Double.isFinite(v);
            }
        }
        if (!finite || !(Math.abs(determinant) > 1e-9 * product)) {
            throw new VolumeException(
                    "The affine map "
                            + Arrays.deepToString(rows)
                            + " puts voxels on top of each other; a volume needs three independent axes.");
        }
    }

    /**
     * @return voxels along x
     */
    public int nx() {
        return size[0];
    }

    /**
     * @return voxels along y
     */
    public int ny() {
        return size[1];
    }

    /**
     * @return voxels along z
     */
    public int nz() {
        return size[2];
    }

    /**
     * @return nx * ny * nz
     */
    public long voxels() {
        return Math.multiplyExact((long) size[0] * size[1], (long) size[2]);
    }

    /**
     * @return {nx, ny, nz}, a copy
     */
    public int[] dimensions() {
        return size.clone();
    }

    /**
     * @return distances of neighbouring voxel centres along x, y and z in mm
     */
    public double[] spacingMm() {
        double[] spacing = new double[3];
        for (int c = 0; c < 3; c++) {
            spacing[c] = Matrices.columnLength(affine, c);
        }
        return spacing;
    }

    /**
     * @return the 4 x 4 map from voxel (i, j, k, 1) to RAS+ mm, a copy
     */
    public double[][] affine() {
        return new double[][] {
            affine[0].clone(), affine[1].clone(), affine[2].clone(), {0, 0, 0, 1}
        };
    }

    /**
     * Where a voxel lies.
     *
     * @param i index along x; fractions and indices outside the grid are allowed
     * @param j index along y
     * @param k index along z
     * @return RAS+ mm
     */
    public double[] position(double i, double j, double k) {
        return Matrices.apply(affine, i, j, k);
    }

    /**
     * The map from voxel indices of this grid to voxel indices of another one.
     *
     * @param other the other grid
     * @return 3 rows of 4 numbers: index in {@code other} = rows * (i, j, k, 1)
     */
    public double[][] indexMapTo(Geometry other) {
        return Matrices.multiply(Matrices.inverse(other.affine), affine);
    }

    /**
     * The axes of this grid as the anatomical directions they run to most nearly, such as {@code
     * RAS} or {@code LPS}.
     *
     * @return three letters, for x, y and z
     */
    public String axisCodes() {
        return AxisCodes.of(affine);
    }

    /**
     * A grid over the same field of view with another spacing: the outer edge of the first voxel
     * stays where it is, the number of voxels along each axis is the field of view over the
     * spacing, rounded, at least 1. So the far edge may move by up to half a new voxel.
     *
     * @param sx new spacing along this grid's x axis in mm
     * @param sy new spacing along y in mm
     * @param sz new spacing along z in mm
     * @return the new grid
     * @throws VolumeException if a spacing is not above 0 or the grid would be larger than an array
     */
    public Geometry withSpacing(double sx, double sy, double sz) {
        requireSpacing(sx, sy, sz);
        double[] target = {sx, sy, sz};
        double[] spacing = spacingMm();
        int[] count = new int[3];
        double[][] map = affine();
        double[] corner = position(-0.5, -0.5, -0.5);
        double voxels = 1;
        for (int c = 0; c < 3; c++) {
            double n = Math.max(1, Math.rint(size[c] * spacing[c] / target[c]));
            voxels *= n;
            count[c] = (int) Math.min(n, Integer.MAX_VALUE);
            for (int r = 0; r < 3; r++) {
                map[r][c] *= target[c] / spacing[c];
            }
        }
        if (voxels > Integer.MAX_VALUE) {
            throw new VolumeException(
                    "A spacing of "
                            + millimetres(target)
                            + " would make "
                            + (long) voxels
                            + " voxels, more than one volume can hold; choose a larger spacing.");
        }
        for (int r = 0; r < 3; r++) {
            map[r][3] = corner[r] + 0.5 * (map[r][0] + map[r][1] + map[r][2]);
        }
        return of(count[0], count[1], count[2], map);
    }

    /**
     * A grid over exactly the same field of view with another number of voxels; the spacing
     * follows.
     *
     * @param nx voxels along this grid's x axis
     * @param ny voxels along y
     * @param nz voxels along z
     * @return the new grid
     * @throws VolumeException if a size is below 1 or there would be more voxels than an array can
     *     hold
     */
    public Geometry withSize(int nx, int ny, int nz) {
        int[] count = {nx, ny, nz};
        if ((double) nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new VolumeException(
                    nx
                            + " x "
                            + ny
                            + " x "
                            + nz
                            + " voxels are more than one volume can hold; choose smaller sizes.");
        }
        double[][] map = affine();
        double[] corner = position(-0.5, -0.5, -0.5);
        for (int r = 0; r < 3; r++) {
            map[r][3] = corner[r];
            for (int c = 0; c < 3; c++) {
                map[r][c] *= (double) size[c] / Math.max(1, count[c]);
                map[r][3] += 0.5 * map[r][c];
            }
        }
        return of(nx, ny, nz, map);
    }

    /**
     * Compares two grids by where their voxels lie.
     *
     * @param other the grid that this one should equal
     * @param toleranceMm how far the same voxel may lie apart in the two grids
     * @return nothing if the grids agree, else a sentence that names what differs with this grid's
     *     value and the other's
     */
    public Optional<String> differenceFrom(Geometry other, double toleranceMm) {
        return GeometryDifference.describe(this, other, toleranceMm);
    }

    String sizeText() {
        return size[0] + " x " + size[1] + " x " + size[2];
    }

    static String millimetres(double[] spacing) {
        return numbers(spacing, " x ") + " mm";
    }

    static String numbers(double[] values, String separator) {
        StringBuilder text = new StringBuilder();
        for (double v : values) {
            text.append(text.length() == 0 ? "" : separator);
            String digits = String.format(Locale.ROOT, "%.6f", v);
            text.append(digits.replaceFirst("\\.?0+$", ""));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Geometry other
                && Arrays.equals(size, other.size)
                && Arrays.deepEquals(affine, other.affine);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(size), Arrays.deepHashCode(affine));
    }

    @Override
    public String toString() {
        return sizeText() + " voxels of " + millimetres(spacingMm()) + ", axes " + axisCodes();
    }
}
