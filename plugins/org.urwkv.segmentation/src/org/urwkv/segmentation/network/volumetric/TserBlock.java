package org.urwkv.segmentation.network.volumetric;

import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.BlockBuilder;
import org.urwkv.segmentation.network.Initializer;

/**
 * Parameters of a TSE-R block and their first values.
 *
 * <p>The first values are those of Vision-RWKV: channels of a block range from mixing with the
 * neighbours to keeping to themselves and from long to short memory; later blocks differ from
 * earlier ones.
 */
final class TserBlock {

    private static final Initializer LINEAR = Initializer.truncatedNormal(0.02);

    private final int width;
    private final int hidden;
    private final int orders;
    private final int index;
    private final double depth;
    private final double fading;

    /**
     * @param width channels
     * @param hiddenRatio width of the channel mix over that
     * @param orders scan orders
     * @param index number of the block among all TSE-R blocks, the decoder's after the encoder's
     * @param blocks number of all TSE-R blocks
     */
    TserBlock(int width, int hiddenRatio, int orders, int index, int blocks) {
        this.width = width;
        this.hidden = width * hiddenRatio;
        this.orders = orders;
        this.index = index;
        depth = index / (double) Math.max(blocks - 1, 1);
        fading = 1 - index / (double) blocks;
    }

    Block build(String prefix) {
        BlockBuilder block = new BlockBuilder(prefix);
        spatialMix(block);
        channelMix(block);
        if (orders > 1) {
            block.constant("fusion", 0, orders);
        }
        return block.build("tser" + (orders > 1 ? 0 : index % 3));
    }

    private void spatialMix(BlockBuilder block) {
        block.norm("norm1", width)
                .plain("mixKey", mix(fading, 0), width)
                .plain("mixValue", mix(fading, 0.3 * depth), width)
                .plain("mixReceptance", mix(0.5 * fading, 0), width)
                .decayed("key.weight", LINEAR, width, width)
                .decayed("value.weight", LINEAR, width, width)
                .decayed("receptance.weight", LINEAR, width, width)
                .plain("decay", decay(), orders, width)
                .plain("bonus", bonus(), orders, width)
                .norm("keyNorm", width)
                .decayed("output.weight", LINEAR, width, width)
                .constant("scale1", 1, width);
    }

    private void channelMix(BlockBuilder block) {
        block.norm("norm2", width)
                .plain("channelMixKey", mix(fading, 0), width)
                .plain("channelMixReceptance", mix(fading, 0), width)
                .decayed("channelKey.weight", LINEAR, hidden, width)
                .decayed("channelValue.weight", LINEAR, width, hidden)
                .decayed("channelReceptance.weight", LINEAR, width, width)
                .constant("scale2", 1, width);
    }

    private Initializer mix(double power, double offset) {
        return Initializer.byIndex(j -> StrictMath.pow(j / (double) width, power) + offset);
    }

    private Initializer decay() {
        double last = Math.max(width - 1, 1);
        double power = 0.7 + 1.3 * depth;
        return Initializer.byIndex(j -> -5 + 8 * StrictMath.pow(j % width / last, power));
    }

    private Initializer bonus() {
        double start = StrictMath.log(0.3);
        return Initializer.byIndex(j -> start + 0.5 * ((j % width + 1) % 3 - 1));
    }
}
