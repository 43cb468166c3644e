package org.urwkv.knime.volume;

import org.urwkv.volume.Geometry;

/** Boxes of voxels cut out of a grid. */
final class Boxes {

    private Boxes() {}

    /**
     * The grid of a box: same axes and spacing, its first voxel where the box's first voxel lies.
     */
    static Geometry geometry(Geometry whole, int[] origin, int[] size) {
        double[][] affine = whole.affine();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                affine[row][3] += affine[row][column] * origin[column];
            }
        }
        return Geometry.of(size[0], size[1], size[2], affine);
    }
}
