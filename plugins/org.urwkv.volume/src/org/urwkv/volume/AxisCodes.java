package org.urwkv.volume;

/** Names the anatomical direction of each voxel axis. */
final class AxisCodes {
    private static final String POSITIVE = "RAS";
    private static final String NEGATIVE = "LPI";

    private AxisCodes() {}

    /**
     * Pairs voxel axes and patient axes so that the product of the direction cosines is largest; so
     * every patient axis is named once, for oblique grids too.
     */
    static String of(double[][] affine) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[] best = orders[0];
        double bestProduct = -1;
        for (int[] order : orders) {
            double product = 1;
            for (int c = 0; c < 3; c++) {
                product *= Math.abs(affine[order[c]][c]) / Matrices.columnLength(affine, c);
            }
            if (product > bestProduct) {
                bestProduct = product;
                best = order;
            }
        }
        StringBuilder codes = new StringBuilder();
        for (int c = 0; c < 3; c++) {
            codes.append((affine[best[c]][c] >= 0 ? POSITIVE : NEGATIVE).charAt(best[c]));
        }
        return codes.toString();
    }
}
