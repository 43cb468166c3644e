package org.urwkv.segmentation.training;

import java.util.List;
import java.util.Random;

/** How a patch is taken out of a case: as it lies there, or moved at random. */
@FunctionalInterface
interface PatchView {

    /** As it lies there. */
    PatchView PLAIN =
            (from, origin, into, slot, random) -> PatchReader.copy(from, origin, into, slot);

    /**
     * @param from the case
     * @param origin voxel (x, y, z) of the case that becomes the patch's first if nothing moves;
     *     may be negative
     * @param into receives the patch
     * @param slot which patch of the batch
     * @param random source of all chances
     */
    void copy(PreparedCase from, int[] origin, Batch into, int slot, Random random);

    /**
     * Turns and scales some of the patches in space, see {@link SpatialTransform}.
     *
     * @param spacingMm voxel size x, y, z
     */
    static PatchView turnedInSpace(List<Double> spacingMm) {
        return (from, origin, into, slot, random) -> {
            SpatialTransform transform = SpatialTransform.random(random, spacingMm);
            if (transform == null) {
                PatchReader.copy(from, origin, into, slot);
            } else {
                PatchReader.copy(from, origin, transform, into, slot);
            }
        };
    }

    /**
     * Turns and scales slices in their plane, see {@link PlaneTransform}.
     *
     * @param spacingMm voxel size x, y, z
     * @param anyWayUp whether slices may also be mirrored and turned by right angles
     */
    static PatchView turnedInPlane(List<Double> spacingMm, boolean anyWayUp) {
        return (from, origin, into, slot, random) -> {
            PlaneTransform transform = PlaneTransform.random(random, spacingMm, anyWayUp);
            if (transform.isIdentity()) {
                PatchReader.copy(from, origin, into, slot);
            } else {
                SliceReader.copy(from, origin, transform, into, slot);
            }
        };
    }
}
