package org.urwkv.volume.resample;

/** What an image is taken to be beyond its outermost voxel centres. */
public enum Edge {
    /** As the nearest voxel at its edge (scipy.ndimage calls it {@code nearest}). */
    NEAREST,
    /**
     * As its mirror image, the outermost centres being the mirrors (scipy.ndimage calls it {@code
     * mirror}).
     */
    MIRROR;

    /**
     * Where the value of a place comes from.
     *
     * @param x index of a place along an axis, perhaps beyond the voxels
     * @param last index of the last voxel
     * @return an index from 0 to last; close to a centre it is that centre, so equal grids copy
     */
    double inside(double x, int last) {
        double nearest = Math.rint(x);
        double exact = Math.abs(x - nearest) < 1e-6 ? nearest : x;
        if (this == NEAREST || last == 0) {
            return Math.max(0, Math.min(last, exact));
        }
        double period = 2.0 * last;
        double folded = exact - period * Math.floor(exact / period);
        return folded <= last ? folded : period - folded;
    }
}
