package org.urwkv.volume.label;

/** Voxels that are set or not, x fastest, then y and z. */
public final class Mask {
    private final int nx;
    private final int ny;
    private final int nz;
    private final boolean[] set;

    /**
     * An empty mask.
     *
     * @param nx voxels along x
     * @param ny voxels along y
     * @param nz voxels along z
     */
    public Mask(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        set = new boolean[Math.multiplyExact(Math.multiplyExact(nx, ny), nz)];
    }

    /**
     * @return voxels along x
     */
    public int nx() {
        return nx;
    }

    /**
     * @return voxels along y
     */
    public int ny() {
        return ny;
    }

    /**
     * @return voxels along z
     */
    public int nz() {
        return nz;
    }

    /**
     * @return number of voxels, set or not
     */
    public int size() {
        return set.length;
    }

    /**
     * @param index x + nx * (y + ny * z)
     * @return whether the voxel is set
     */
    public boolean get(int index) {
        return set[index];
    }

    /**
     * @param index x + nx * (y + ny * z)
     * @param value whether the voxel is to be set
     */
    public void set(int index, boolean value) {
        set[index] = value;
    }

    /**
     * @return how many voxels are set
     */
    public int count() {
        int count = 0;
        for (boolean b : set) {
            count += b ? 1 : 0;
        }
        return count;
    }

    /**
     * The surface: set voxels with one of their six neighbours not set, or at the border of the
     * mask.
     *
     * @return a new mask of the same size
     */
    public Mask surface() {
        Mask surface = new Mask(nx, ny, nz);
        int i = 0;
        for (int z = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                boolean edge = y == 0 || y == ny - 1 || z == 0 || z == nz - 1;
                for (int x = 0; x < nx; x++, i++) {
                    surface.set[i] = set[i] && (edge || x == 0 || x == nx - 1 || !isInner(i));
                }
            }
        }
        return surface;
    }

    private boolean isInner(int i) {
        int slice = nx * ny;
        return set[i - 1]
                && set[i + 1]
                && set[i - nx]
                && set[i + nx]
                && set[i - slice]
                && set[i + slice];
    }
}
