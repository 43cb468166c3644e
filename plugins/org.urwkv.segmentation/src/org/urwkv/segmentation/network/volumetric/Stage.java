package org.urwkv.segmentation.network.volumetric;

/**
 * One resolution of the network.
 *
 * @param kind what its blocks are
 * @param width channels
 * @param depth blocks in the encoder, at least 1
 * @param decoderDepth blocks in the decoder, at least 1; 0 for the lowest stage, which has none
 */
public record Stage(StageKind kind, int width, int depth, int decoderDepth) {

    /** Checks the numbers. */
    public Stage {
        if (kind == null || width < 1 || depth < 1 || decoderDepth < 0) {
            throw new IllegalArgumentException(
                    "Stage of %s, width %d, depths %d and %d"
                            .formatted(kind, width, depth, decoderDepth));
        }
    }

    static Stage convolution(int width, int depth, int decoderDepth) {
        return new Stage(StageKind.CONVOLUTION, width, depth, decoderDepth);
    }

    static Stage tser(int width, int depth, int decoderDepth) {
        return new Stage(StageKind.TSER, width, depth, decoderDepth);
    }
}
