/**
 * The volumetric U-RWKV network, reconstructed.
 *
 * <p>Source: Cai, Wang, Wang, Zhao, Kuang, IEEE Transactions on Image Processing 2026, doi
 * 10.1109/TIP.2026.3654389, of which the abstract is public: blocks of RWKV with spatial shift and
 * three scan directions with learnable fusion (TSE-R). All else here is a reconstruction in the
 * manner of its relatives (Vision-RWKV's bidirectional WKV, a U-shaped network with deep
 * supervision) and not the authors' network.
 *
 * <pre>
 * x ---------------------------------------------> full -+
 * +- embed (stride e) -> encoder.1 ----------+           |
 *      +- down.2 (stride 2) -> encoder.2 --+ |           |
 *           +- ... -> encoder.n            | |           |
 *                       up.2, decoder.2 <--+ |           |
 *                         up.1, decoder.1 <--+           |   head.1, head.2 (training)
 *                           up.0, decoder.0 <------------+   head.0: logits
 * </pre>
 *
 * <p>Names of the tensors; s is the number of a stage from 1, 0 is full resolution, i the number of
 * a block from 0. A linear map is (out, in), a convolution (out, in, D, H, W), a transposed one
 * (in, out, D, H, W).
 *
 * <ul>
 *   <li>{@code full} and {@code decoder.0}: either {@code conv.weight, conv.bias, norm.weight,
 *       norm.bias} or a residual block.
 *   <li>Residual block, also {@code encoder.s.i} and {@code decoder.s.i} of a convolution stage:
 *       {@code conv1.weight, norm1.weight, norm1.bias, conv2.weight, norm2.weight, norm2.bias}, and
 *       {@code shortcut.weight, shortcutNorm.weight, shortcutNorm.bias} where the width changes.
 *   <li>{@code embed} and {@code down.s}: {@code conv.weight, conv.bias}, and {@code norm.weight,
 *       norm.bias} with layer norms.
 *   <li>{@code up.s}: {@code transposed.weight, transposed.bias}, and {@code fuse.weight,
 *       fuse.bias} in TSE-R stages.
 *   <li>TSE-R block, {@code encoder.s.i} and {@code decoder.s.i} of a TSE-R stage. Spatial mix:
 *       {@code norm1.weight, norm1.bias, mixKey, mixValue, mixReceptance, key.weight, value.weight,
 *       receptance.weight, decay} and {@code bonus} (scan orders, C), {@code fusion} (3, with three
 *       orders only), {@code keyNorm.weight, keyNorm.bias, output.weight, scale1}. Channel mix:
 *       {@code norm2.weight, norm2.bias, channelMixKey, channelMixReceptance, channelKey.weight,
 *       channelValue.weight, channelReceptance.weight, scale2}.
 *   <li>{@code head.0}, {@code head.1}, {@code head.2}: {@code weight, bias}.
 * </ul>
 */
package org.urwkv.segmentation.network.volumetric;
