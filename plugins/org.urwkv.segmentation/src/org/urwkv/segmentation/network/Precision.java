package org.urwkv.segmentation.network;

/**
 * In what precision the 3x3x3 convolutions of the volumetric network are computed; all else, and
 * the weights, are float32.
 */
public enum Precision {
    /** 32-bit floating point. */
    FLOAT32,
    /**
     * bfloat16: the range of float32 with 8 bits of precision. Faster on processors with
     * instructions for it (avx512_bf16, AMX) and on GPUs, slower on others.
     */
    BFLOAT16
}
