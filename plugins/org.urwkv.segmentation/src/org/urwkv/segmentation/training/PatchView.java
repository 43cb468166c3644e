package org.urwkv.segmentation.training;

import java.util.List;
import java.util.random.RandomGenerator;

/** How a patch is taken out of a case: as it lies there, or moved at random. */
@FunctionalInterface
interface PatchView {

    /**
     * @param from the case
     * @param origin voxel (x, y, z) of the case that becomes the patch's first if nothing moves;
     *     may be negative
     * @param into receives the patch
     * @param slot which patch of the batch
     * @param random source of all chances
     */
    void copy(PreparedCase from, int[] origin, Batch into, int slot, RandomGenerator random);

    /**
     * Turns and scales some of the patches in space, see {@link SpatialTransform}.
     *
     * @param options whether to turn, whether to scale
     * @param spacingMm voxel size x, y, z
     */
    static PatchView turnedInSpace(AugmentationOptions options, List<Double> spacingMm) {
        return (from, origin, into, slot, random) -> {
            SpatialTransform transform = SpatialTransform.random(options, spacingMm, random);
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
     * @param options whether to turn, whether to scale
     * @param spacingMm voxel size x, y, z
     * @param anyWayUp whether slices may also be mirrored and turned by right angles
     */
    static PatchView turnedInPlane(
            AugmentationOptions options, List<Double> spacingMm, boolean anyWayUp) {
        return (from, origin, into, slot, random) -> {
            PlaneTransform transform = PlaneTransform.random(options, spacingMm, anyWayUp, random);
            if (transform.isIdentity()) {
                PatchReader.copy(from, origin, into, slot);
            } else {
                SliceReader.copy(from, origin, transform, into, slot);
            }
        };
    }
}
