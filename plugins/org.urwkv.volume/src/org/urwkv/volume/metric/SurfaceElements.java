package org.urwkv.volume.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urwkv.volume.label.Mask;

/**
 * The surface of a mask as small polygons, one set for each corner where eight voxels meet
 * (marching cubes; Lorensen and Cline, SIGGRAPH 1987).
 *
 * <p>The polygons go through the middles of the edges between set and unset voxels. Of the eight
 * voxels those that are fewer are looked at, each connected part of them for itself. A polygon that
 * is not flat is cut by one diagonal into two that are, or, if there is none, into triangles. The
 * areas are those of DeepMind's surface-distance package.
 */
final class SurfaceElements {
    private static final double FLAT = 1e-9;

    private SurfaceElements() {}

    /**
     * The eight voxels around every corner: bit x + 2 y + 4 z is set if the voxel on that side is.
     * Corners are those of the mask's voxels, so there is one more along each axis.
     */
    static byte[] codes(Mask mask) {
        int nx = mask.nx() + 1;
        int ny = mask.ny() + 1;
        byte[] codes = new byte[nx * ny * (mask.nz() + 1)];
        int i = 0;
        for (int z = 0; z < mask.nz(); z++) {
            for (int y = 0; y < mask.ny(); y++) {
                for (int x = 0; x < mask.nx(); x++) {
                    if (mask.get(i++)) {
                        for (int corner = 0; corner < 8; corner++) {
                            int at =
                                    x
                                            + (corner & 1)
                                            + nx
                                                    * (y
                                                            + (corner >> 1 & 1)
                                                            + ny * (z + (corner >> 2)));
                            codes[at] |= (byte) (128 >> corner);
                        }
                    }
                }
            }
        }
        return codes;
    }

    /** Whether a surface passes through the corner with this code. */
    static boolean isSurface(byte code) {
        return code != 0 && code != -1;
    }

    /**
     * The area of the polygons for every code.
     *
     * @param spacingMm size of a voxel
     * @return 256 areas in square millimetres
     */
    static double[] areas(double[] spacingMm) {
        double[] faces = {
            spacingMm[1] * spacingMm[2], spacingMm[0] * spacingMm[2], spacingMm[0] * spacingMm[1]
        };
        double[] areas = new double[256];
        for (int code = 1; code < 255; code++) {
            BitSet voxels = BitSet.valueOf(new byte[] {(byte) code});
            if (voxels.cardinality() > 4) {
                voxels.flip(0, 8);
            }
            while (!voxels.isEmpty()) {
                Set<Integer> part = takePart(voxels);
                for (double[] normal : flatPieces(outline(part))) {
                    double sum = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        sum += normal[axis] * normal[axis] * faces[axis] * faces[axis];
                    }
                    areas[code] += Math.sqrt(sum);
                }
            }
        }
        return areas;
    }

    /** Removes voxels that are connected by their faces. */
    private static Set<Integer> takePart(BitSet voxels) {
        Set<Integer> part = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(voxels.nextSetBit(0)));
        while (!open.isEmpty()) {
            int voxel = open.remove(open.size() - 1);
            if (voxels.get(voxel)) {
                voxels.clear(voxel);
                part.add(voxel);
                for (int axis = 0; axis < 3; axis++) {
                    open.add(voxel ^ 1 << axis);
                }
            }
        }
        return part;
    }

    /**
     * The polygon around a part: middles of the edges that leave it, in order; neighbours share a
     * face of the cube.
     */
    private static List<double[]> outline(Set<Integer> part) {
        List<double[]> open = new ArrayList<>();
        for (int voxel : part) {
            for (int axis = 0; axis < 3; axis++) {
                if (!part.contains(voxel ^ 1 << axis)) {
                    double[] middle = {voxel & 1, voxel >> 1 & 1, voxel >> 2};
                    middle[axis] = 0.5;
                    open.add(middle);
                }
            }
        }
        List<double[]> outline = new ArrayList<>(List.of(open.remove(0)));
        while (!open.isEmpty()) {
            double[] last = outline.get(outline.size() - 1);
            double[] next = open.stream().filter(p -> shareFace(last, p)).findFirst().orElseThrow();
            open.remove(next);
            outline.add(next);
        }
        return outline;
    }

    private static boolean shareFace(double[] a, double[] b) {
        for (int axis = 0; axis < 3; axis++) {
            long half = Math.round(2 * a[axis]); // 0 or 2 on a face of the cube, 1 in its middle
            if (half == Math.round(2 * b[axis]) && half != 1) {
                return true;
            }
        }
        return false;
    }

    /** Area vectors of the flat polygons that an outline consists of. */
    private static List<double[]> flatPieces(List<double[]> outline) {
        if (isFlat(outline)) {
            return List.of(areaVector(outline));
        }
        int n = outline.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                List<double[]> first = outline.subList(i, j + 1);
                List<double[]> second = new ArrayList<>(outline.subList(j, n));
                second.addAll(outline.subList(0, i + 1));
                if (second.size() > 2 && isFlat(first) && isFlat(second)) {
                    return List.of(areaVector(first), areaVector(second));
                }
            }
        }
        return triangles(outline);
    }

    /**
     * The twisted hexagon around four voxels in a chain: cut by its longest diagonal, then each
     * half into two.
     */
    private static List<double[]> triangles(List<double[]> hexagon) {
        int longest = 0;
        for (int i = 1; i < 3; i++) {
            if (squaredDistance(hexagon, i) > squaredDistance(hexagon, longest)) {
                longest = i;
            }
        }
        List<double[]> normals = new ArrayList<>();
        for (int half = longest; half < longest + 6; half += 3) {
            for (int k = 1; k < 3; k++) {
                normals.add(
                        areaVector(
                                List.of(
                                        hexagon.get(half % 6),
                                        hexagon.get((half + k) % 6),
                                        hexagon.get((half + k + 1) % 6))));
            }
        }
        return normals;
    }

    /** From point i to the opposite one. */
    private static double squaredDistance(List<double[]> hexagon, int i) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = hexagon.get(i)[axis] - hexagon.get(i + 3)[axis];
            sum += d * d;
        }
        return sum;
    }

    private static boolean isFlat(List<double[]> polygon) {
        double[] normal = cross(polygon.get(0), polygon.get(1), polygon.get(2));
        double[] origin = polygon.get(0);
        for (double[] p : polygon) {
            double height = 0;
            for (int axis = 0; axis < 3; axis++) {
                height += normal[axis] * (p[axis] - origin[axis]);
            }
            if (Math.abs(height) > FLAT) {
                return false;
            }
        }
        return true;
    }

    private static double[] areaVector(List<double[]> polygon) {
        double[] sum = new double[3];
        for (int i = 2; i < polygon.size(); i++) {
            double[] twice = cross(polygon.get(0), polygon.get(i - 1), polygon.get(i));
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += twice[axis] / 2;
            }
        }
        return sum;
    }

    private static double[] cross(double[] o, double[] a, double[] b) {
        double[] product = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int u = (axis + 1) % 3;
            int v = (axis + 2) % 3;
            product[axis] = (a[u] - o[u]) * (b[v] - o[v]) - (a[v] - o[v]) * (b[u] - o[u]);
        }
        return product;
    }
}
