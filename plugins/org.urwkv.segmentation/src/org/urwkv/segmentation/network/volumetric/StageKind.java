package org.urwkv.segmentation.network.volumetric;

/** What the blocks of a stage are. */
public enum StageKind {
    /** Residual blocks of two 3x3x3 convolutions. */
    CONVOLUTION,
    /** Tri-directional spatial enhancement RWKV blocks. */
    TSER
}
