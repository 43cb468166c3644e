/**
 * The planar U-RWKV network.
 *
 * <p>Source: Ye et al., "U-RWKV: Lightweight medical image segmentation with direction-adaptive
 * RWKV", MICCAI 2025, arXiv 2507.11415, and the authors' public code, from which the graph was read
 * (model {@code v_enc_256_fffse_dec_fusion_rwkv_with2x4} and its smaller sister). Volumes pass
 * slice by slice: the D axis becomes part of the batch.
 *
 * <pre>
 * stem -> encoder.1 -> encoder.2 -> encoder.3 -> encoder.4 -> encoder.5 -> darm
 *            |            |            |            |                       |
 *            |            |            |         fuse.5 <----- up.5 --------+
 *            |            |         fuse.4 <-- up.4
 *            |         fuse.3 <-- up.3
 * head <- fuse.2 <-- up.2
 * </pre>
 *
 * <p>encoder.1 to 4 are shallow SASE blocks, each followed by max pooling; encoder.5 is a deep one;
 * DARM is the RWKV block, with four scans in two branches. What the authors' model carries but
 * never uses (27 137 of its 3 004 450 parameters) is left out.
 *
 * <p>{@link org.urwkv.segmentation.network.planar.PlanarMode} says which of the code's
 * peculiarities are kept.
 *
 * <p>Names of the tensors; every batch norm has {@code weight, bias, mean, variance}, every
 * convolution {@code weight} (out, in, H, W) and {@code bias}:
 *
 * <ul>
 *   <li>{@code stem}: {@code conv, norm}.
 *   <li>{@code encoder.1} to {@code encoder.4}: {@code depthwise, norm1, expand, norm2, reduce,
 *       norm3}.
 *   <li>{@code encoder.5}: {@code squeeze, norm1, chain1} to {@code chain7, merge, norm2}.
 *   <li>{@code darm}: layer norms {@code norm1, keyNorm, norm2, channelNorm} ({@code weight,
 *       bias}); linear maps without bias {@code key, value, receptance, output, channelKey,
 *       channelValue, channelReceptance} ({@code weight}, (out, in)); vectors {@code mixKey,
 *       mixValue, mixReceptance, decay, bonus, scale1, channelMixKey, channelMixReceptance,
 *       scale2}.
 *   <li>{@code up.2} to {@code up.5}: {@code conv, norm}. {@code fuse.2} to {@code fuse.5}: {@code
 *       grouped, norm1, expand, norm2, reduce, norm3}. {@code head}: {@code conv}.
 * </ul>
 */
package org.urwkv.segmentation.network.planar;
