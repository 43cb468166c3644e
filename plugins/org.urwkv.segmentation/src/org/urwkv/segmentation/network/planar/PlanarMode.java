package org.urwkv.segmentation.network.planar;

/** Which of the peculiarities of the authors' code the network has. */
public enum PlanarMode {
    /**
     * As intended: tokens are mixed with their true neighbours (a quarter of the channels from each
     * side), and the transposed branch is transposed back before the branches are added.
     */
    CLEAN,
    /**
     * As published, for comparison with published weights: in place of a shift a fixed permutation
     * of the tokens, taken along each scan; the transposed branch is added as it is, so pixel (i,
     * j) meets pixel (j, i). Images must be square.
     */
    REFERENCE
}
