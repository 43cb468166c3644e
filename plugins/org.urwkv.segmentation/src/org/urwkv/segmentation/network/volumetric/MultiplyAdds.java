package org.urwkv.segmentation.network.volumetric;

import java.util.List;
import org.urwkv.segmentation.network.Block;

/** Counts the multiply-adds of convolutions and linear maps in one forward pass of training. */
public final class MultiplyAdds {

    private MultiplyAdds() {}

    /**
     * @param architecture a network
     * @param sizes (D, H, W) of one input
     * @return its multiply-adds; what WKV, norms and the like do is left out
     */
    public static long of(VolumetricArchitecture architecture, int... sizes) {
        VolumetricLayout layout = new VolumetricLayout(architecture);
        long full = (long) sizes[0] * sizes[1] * sizes[2];
        long first = full / architecture.stride().stream().reduce(1, (a, b) -> a * b);
        long sum =
                full * weights(List.of(layout.full, layout.decoderFull, layout.heads.get(0)))
                        + first * weights(List.of(layout.embed, layout.upFull));
        for (int s = 0; s < layout.encoder.size(); s++) {
            long voxels = first >> 3 * s;
            sum += voxels * weights(layout.encoder.get(s));
            if (s > 0) {
                sum += voxels * weights(List.of(layout.downs.get(s - 1)));
            }
            if (s < layout.decoder.size()) {
                sum += voxels * weights(layout.decoder.get(s)) + up(layout.ups.get(s), voxels);
            }
            if (s + 1 < layout.heads.size()) {
                sum += voxels * weights(List.of(layout.heads.get(s + 1)));
            }
        }
        return sum;
    }

    /** A transposed convolution, computed where it comes from, and what fuses its result. */
    private static long up(Block block, long voxels) {
        long all = block.multiplyAdds();
        long transposed = block.parameters().get(0).size();
        return voxels / 8 * transposed + voxels * (all - transposed);
    }

    private static long weights(List<Block> blocks) {
        return blocks.stream().mapToLong(Block::multiplyAdds).sum();
    }
}
