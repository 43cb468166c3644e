package org.urwkv.segmentation.network.volumetric;

import java.util.List;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.BlockBuilder;

/** The kinds of blocks, each with the parameters that its method in {@code volumetric.ts} reads. */
final class Blocks {

    private Blocks() {}

    static Block convolution(String prefix, int in, int out) {
        return new BlockBuilder(prefix)
                .biasedConvolution("conv", in, out, 3, 3, 3)
                .norm("norm", out)
                .build("convolution");
    }

    static Block residual(String prefix, int in, int out) {
        BlockBuilder block =
                new BlockBuilder(prefix)
                        .convolution("conv1", in, out, 3, 3, 3)
                        .norm("norm1", out)
                        .convolution("conv2", out, out, 3, 3, 3)
                        .norm("norm2", out);
        if (in != out) {
            block.convolution("shortcut", in, out, 1, 1, 1).norm("shortcutNorm", out);
        }
        return block.build("residual");
    }

    /** The way into the first stage, when that is one of convolutions. */
    static Block stem(String prefix, int in, int out) {
        return new BlockBuilder(prefix).biasedConvolution("conv", in, out, 3, 3, 3).build("stem");
    }

    /** The way into the first stage, when that is one of TSE-R blocks. */
    static Block embedding(String prefix, int in, int out, List<Integer> stride, boolean norm) {
        BlockBuilder block =
                new BlockBuilder(prefix).biasedConvolution("conv", in, out, kernel(stride));
        if (norm) {
            block.norm("norm", out);
        }
        return block.build("embedding");
    }

    static Block down(String prefix, int in, int out, boolean norm) {
        BlockBuilder block = new BlockBuilder(prefix).biasedConvolution("conv", in, out, 2, 2, 2);
        if (norm) {
            block.norm("norm", in);
        }
        return block.build("down");
    }

    static Block up(String prefix, int in, int out, List<Integer> stride) {
        return new BlockBuilder(prefix)
                .transposed("transposed", in, out, kernel(stride))
                .build("up");
    }

    static Block upFuse(String prefix, int in, int out) {
        return new BlockBuilder(prefix)
                .transposed("transposed", in, out, 2, 2, 2)
                .biasedConvolution("fuse", 2L * out, out, 1, 1, 1)
                .build("up_fuse");
    }

    static Block head(String prefix, int in, int classes) {
        return new BlockBuilder(prefix).biasedConvolution("", in, classes, 1, 1, 1).build("head");
    }

    private static long[] kernel(List<Integer> stride) {
        return stride.stream().mapToLong(Integer::longValue).toArray();
    }
}
