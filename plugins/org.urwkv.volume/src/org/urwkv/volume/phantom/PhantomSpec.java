package org.urwkv.volume.phantom;

import org.urwkv.volume.Geometry;
import org.urwkv.volume.VolumeException;

/**
 * What phantoms to make.
 *
 * @param nx voxels along x, 16 to 1024
 * @param ny voxels along y, 16 to 1024
 * @param nz voxels along z, 16 to 1024
 * @param sx spacing along x in mm
 * @param sy spacing along y in mm
 * @param sz spacing along z in mm
 * @param noise standard deviation of the noise as a part of the brightest tissue, 0 to 0.5
 */
public record PhantomSpec(int nx, int ny, int nz, double sx, double sy, double sz, double noise) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 1024;

    /**
     * Checks the values.
     *
     * @throws VolumeException naming the value that is not allowed
     */
    public PhantomSpec {
        for (int n : new int[] {nx, ny, nz}) {
            if (n < SMALLEST || n > LARGEST) {
                throw new VolumeException(
                        "A phantom of "
                                + nx
                                + " x "
                                + ny
                                + " x "
                                + nz
                                + " voxels cannot be made; each size must be from "
                                + SMALLEST
                                + " to "
                                + LARGEST
                                + ".");
            }
        }
        if (!(noise >= 0 && noise <= 0.5)) {
            throw new VolumeException(
                    "A noise of " + noise + " is not possible; give a number from 0 to 0.5.");
        }
        Geometry.axisAligned(nx, ny, nz, sx, sy, sz);
    }

    /**
     * @return 48 x 48 x 32 voxels of 2 x 2 x 3 mm with a noise of 0.05
     */
    public static PhantomSpec standard() {
        return new PhantomSpec(48, 48, 32, 2, 2, 3, 0.05);
    }

    /**
     * @return the grid of the phantoms: axes RAS, the middle of the field of view at the origin
     */
    public Geometry geometry() {
        return Geometry.of(
                nx,
                ny,
                nz,
                new double[][] {
                    {sx, 0, 0, -sx * (nx - 1) / 2},
                    {0, sy, 0, -sy * (ny - 1) / 2},
                    {0, 0, sz, -sz * (nz - 1) / 2},
                    {0, 0, 0, 1}
                });
    }
}
