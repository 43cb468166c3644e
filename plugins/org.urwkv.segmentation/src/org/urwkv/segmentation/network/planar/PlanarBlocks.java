package org.urwkv.segmentation.network.planar;

import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.BlockBuilder;
import org.urwkv.segmentation.network.Initializer;

/**
 * The kinds of blocks, each with the parameters that its method in {@code planar.ts} reads. First
 * values are those of the published model: PyTorch's own for convolutions and linear maps, for the
 * rest those of Vision-RWKV's first of eight layers.
 */
final class PlanarBlocks {

    private static final int CHAIN = 7;
    private static final int REDUCTION = 8;
    private static final int HIDDEN_RATIO = 4;

    private PlanarBlocks() {}

    static Block stem(String prefix, int in, int out) {
        BlockBuilder block = new BlockBuilder(prefix);
        convolution(block, "conv", in, out, 3, 1);
        return block.batchNorm("norm", out).build("stem");
    }

    static Block shallow(String prefix, int in, int out, int expansion) {
        BlockBuilder block = new BlockBuilder(prefix);
        int wide = expansion * in;
        convolution(block, "depthwise", in, in, 3, in);
        block.batchNorm("norm1", in);
        convolution(block, "expand", in, wide, 1, 1);
        block.batchNorm("norm2", wide);
        convolution(block, "reduce", wide, out, 1, 1);
        return block.batchNorm("norm3", out).build("shallow");
    }

    static Block deep(String prefix, int in, int out) {
        BlockBuilder block = new BlockBuilder(prefix);
        convolution(block, "squeeze", in, out / REDUCTION, 1, 1);
        block.batchNorm("norm1", out / REDUCTION);
        int half = out / REDUCTION / 2;
        for (int i = 1; i <= CHAIN; i++) {
            convolution(block, "chain" + i, half, half, 3, half);
        }
        convolution(block, "merge", (CHAIN + 1) * half, out, 1, 1);
        return block.batchNorm("norm2", out).build("deep");
    }

    static Block up(String prefix, int in, int out) {
        BlockBuilder block = new BlockBuilder(prefix);
        convolution(block, "conv", in, out, 3, 1);
        return block.batchNorm("norm", out).build("up");
    }

    static Block fuse(String prefix, int in, int out, int expansion) {
        BlockBuilder block = new BlockBuilder(prefix);
        int wide = expansion * out;
        convolution(block, "grouped", in, in, 3, 2);
        block.batchNorm("norm1", in);
        convolution(block, "expand", in, wide, 1, 1);
        block.batchNorm("norm2", wide);
        convolution(block, "reduce", wide, out, 1, 1);
        return block.batchNorm("norm3", out).build("fuse");
    }

    static Block head(String prefix, int in, int classes) {
        BlockBuilder block = new BlockBuilder(prefix);
        convolution(block, "conv", in, classes, 1, 1);
        return block.build("head");
    }

    static Block darm(String prefix, int width, PlanarMode mode) {
        BlockBuilder block = new BlockBuilder(prefix);
        int hidden = HIDDEN_RATIO * width;
        block.norm("norm1", width)
                .plain("mixKey", mix(width, 1), width)
                .plain("mixValue", mix(width, 1), width)
                .plain("mixReceptance", mix(width, 0.5), width);
        linear(block, "key", width, width);
        linear(block, "value", width, width);
        linear(block, "receptance", width, width);
        block.plain("decay", decay(width), width)
                .plain("bonus", bonus(), width)
                .norm("keyNorm", width);
        linear(block, "output", width, width);
        block.constant("scale1", 1, width)
                .norm("norm2", width)
                .plain("channelMixKey", mix(width, 1), width)
                .plain("channelMixReceptance", mix(width, 1), width);
        linear(block, "channelKey", width, hidden);
        block.norm("channelNorm", hidden);
        linear(block, "channelValue", hidden, width);
        linear(block, "channelReceptance", width, width);
        block.constant("scale2", 1, width);
        return block.build(mode == PlanarMode.CLEAN ? "darm_clean" : "darm_reference");
    }

    private static void convolution(
            BlockBuilder block, String name, int in, int out, int kernel, int groups) {
        int perGroup = in / groups;
        Initializer uniform = uniform(perGroup * kernel * kernel);
        block.decayed(name + ".weight", uniform, out, perGroup, kernel, kernel)
                .plain(name + ".bias", uniform, out);
    }

    private static void linear(BlockBuilder block, String name, int in, int out) {
        block.decayed(name + ".weight", uniform(in), out, in);
    }

    private static Initializer uniform(int fanIn) {
        return Initializer.uniform(1 / StrictMath.sqrt(fanIn));
    }

    private static Initializer mix(int width, double power) {
        return Initializer.byIndex(j -> StrictMath.pow(j / (double) width, power));
    }

    private static Initializer decay(int width) {
        double last = width - 1;
        return Initializer.byIndex(j -> -5 + 8 * StrictMath.pow(j / last, 0.7));
    }

    private static Initializer bonus() {
        double start = StrictMath.log(0.3);
        return Initializer.byIndex(j -> start + 0.5 * ((j + 1) % 3 - 1));
    }
}
