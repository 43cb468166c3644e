package org.urwkv.volume.resample;

import org.urwkv.volume.Geometry;

/**
 * How voxel indices of a target grid become voxel indices of a source grid: source = m * (i, j, k,
 * 1).
 *
 * <p>Two grids are aligned if each target axis runs along one source axis, in either direction.
 * Then the source index along an axis depends on one target index alone and can be tabulated.
 */
final class GridMap {
    private static final double NEGLIGIBLE = 1e-6;

    private final double[][] m;
    private final int[] sourceSize;
    private final int[] targetSize;
    private final int[] sourceAxis;
    private final Edge edge;
    private final boolean[] snapped;

    private GridMap(
            double[][] m, int[] sourceSize, int[] targetSize, Edge edge, boolean... snapped) {
        this.m = m;
        this.sourceSize = sourceSize;
        this.targetSize = targetSize;
        this.sourceAxis = align(m, targetSize);
        this.edge = edge;
        this.snapped = snapped;
    }

    static GridMap between(Geometry source, Geometry target) {
        return new GridMap(
                target.indexMapTo(source),
                source.dimensions(),
                target.dimensions(),
                Edge.NEAREST,
                false,
                false,
                false);
    }

    /** The same map, but along these source axes places move to the nearest voxel. */
    GridMap snapping(boolean x, boolean y, boolean z) {
        return new GridMap(m, sourceSize, targetSize, edge, x, y, z);
    }

    /** The same map, but places beyond the source are where this edge has them. */
    GridMap with(Edge other) {
        return new GridMap(m, sourceSize, targetSize, other, snapped);
    }

    /** The map to a source that has so many more voxels on either side of each axis. */
    GridMap padded(int[] voxels) {
        double[][] moved = new double[3][];
        int[] size = sourceSize.clone();
        for (int s = 0; s < 3; s++) {
            moved[s] = m[s].clone();
            moved[s][3] += voxels[s];
            size[s] += 2 * voxels[s];
        }
        return new GridMap(moved, size, targetSize, edge, snapped);
    }

    /** How many voxels along a source axis one step in the target goes over. */
    double shrinkage(int s) {
        return snapped[s]
                ? 1
                : Math.sqrt(m[s][0] * m[s][0] + m[s][1] * m[s][1] + m[s][2] * m[s][2]);
    }

    /** For each target axis the source axis that it runs along; empty if there is none. */
    private static int[] align(double[][] m, int[] targetSize) {
        int[] axes = new int[3];
        boolean[] taken = new boolean[3];
        for (int t = 0; t < 3; t++) {
            int count = 0;
            for (int s = 0; s < 3; s++) {
                if (Math.abs(m[s][t]) * targetSize[t] > NEGLIGIBLE) {
                    axes[t] = s;
                    count++;
                }
            }
            if (count != 1 || taken[axes[t]]) {
                return new int[0];
            }
            taken[axes[t]] = true;
        }
        return axes;
    }

    boolean isAligned() {
        return sourceAxis.length == 3;
    }

    /** Whether x, y and z of the target run along x, y and z of the source. */
    boolean keepsSlices() {
        return isAligned() && sourceAxis[0] == 0 && sourceAxis[1] == 1 && sourceAxis[2] == 2;
    }

    int[] sourceSize() {
        return sourceSize;
    }

    int[] targetSize() {
        return targetSize;
    }

    /**
     * Distance in the source array between neighbours along the source axis that target axis t runs
     * along.
     */
    int stride(int t) {
        return switch (sourceAxis[t]) {
            case 0 -> 1;
            case 1 -> sourceSize[0];
            default -> sourceSize[0] * sourceSize[1];
        };
    }

    /** The number of source voxels along the source axis that target axis t runs along. */
    int extent(int t) {
        return sourceSize[sourceAxis[t]];
    }

    /** The source index for target index i along target axis t; for aligned grids. */
    double coordinate(int t, int i) {
        int s = sourceAxis[t];
        return place(s, m[s][t] * i + m[s][3]);
    }

    /** One coordinate of the source index of a target voxel, for any grids. */
    double coordinate(int s, int i, int j, int k) {
        return place(s, m[s][0] * i + m[s][1] * j + m[s][2] * k + m[s][3]);
    }

    private double place(int s, double x) {
        return snapped[s] ? Math.floor(x + Nearest.TIE) : x;
    }

    /** As {@link #coordinate(int, int)}, but within the source. */
    double inside(int t, int i) {
        return edge.inside(coordinate(t, i), extent(t) - 1);
    }

    /** A place along a source axis, but within the source. */
    double settle(int s, double place) {
        return edge.inside(place, sourceSize[s] - 1);
    }

    /** As {@link #coordinate(int, int, int, int)}, but within the source. */
    double inside(int s, int i, int j, int k) {
        return settle(s, coordinate(s, i, j, k));
    }
}
