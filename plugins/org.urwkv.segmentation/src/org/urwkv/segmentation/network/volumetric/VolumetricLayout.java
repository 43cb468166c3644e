package org.urwkv.segmentation.network.volumetric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Parameter;

/** The blocks of a network, from its description. Lists by stage begin with stage 1. */
final class VolumetricLayout {

    /** Lower outputs for deep supervision, at most. */
    private static final int LOWER_HEADS = 2;

    private final VolumetricArchitecture architecture;
    private final List<Stage> stages;
    private int tserIndex;

    final Block full;
    final Block embed;
    final List<List<Block>> encoder = new ArrayList<>();

    /** The ways into stages 2, 3, ... */
    final List<Block> downs = new ArrayList<>();

    /** The ways up into stages 1, 2, ..., each without the lowest. */
    final List<Block> ups = new ArrayList<>();

    final List<List<Block>> decoder = new ArrayList<>();
    final Block upFull;
    final Block decoderFull;

    /** Heads at full resolution, after stage 1, after stage 2. */
    final List<Block> heads = new ArrayList<>();

    VolumetricLayout(VolumetricArchitecture architecture) {
        this.architecture = architecture;
        stages = architecture.stages();
        int in = architecture.inChannels();
        int width = architecture.fullWidth();
        int first = stages.get(0).width();
        full = fullBlock("full", in, width);
        embed =
                stages.get(0).kind() == StageKind.CONVOLUTION
                        ? Blocks.stem("embed", in, first)
                        : Blocks.embedding(
                                "embed",
                                in,
                                first,
                                architecture.stride(),
                                architecture.layerNorm());
        encode();
        decode();
        upFull = Blocks.up("up.0", first, width, architecture.stride());
        decoderFull = fullBlock("decoder.0", 2 * width, width);
        heads.add(Blocks.head("head.0", width, architecture.classes()));
        for (int s = 0; s < Math.min(LOWER_HEADS, stages.size() - 1); s++) {
            heads.add(
                    Blocks.head("head." + (s + 1), stages.get(s).width(), architecture.classes()));
        }
    }

    private Block fullBlock(String prefix, int in, int out) {
        return architecture.residualFull()
                ? Blocks.residual(prefix, in, out)
                : Blocks.convolution(prefix, in, out);
    }

    private void encode() {
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            String number = String.valueOf(s + 1);
            if (s > 0) {
                int above = stages.get(s - 1).width();
                downs.add(
                        Blocks.down(
                                "down." + number, above, stage.width(), architecture.layerNorm()));
            }
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < stage.depth(); i++) {
                blocks.add(block("encoder." + number + "." + i, stage, stage.width()));
            }
            encoder.add(blocks);
        }
    }

    /**
     * From the lowest stage to the first: the TSE-R blocks are counted in the order of their use.
     */
    private void decode() {
        for (int s = stages.size() - 2; s >= 0; s--) {
            Stage stage = stages.get(s);
            int below = stages.get(s + 1).width();
            String number = String.valueOf(s + 1);
            boolean fuse = stage.kind() == StageKind.TSER;
            ups.add(
                    0,
                    fuse
                            ? Blocks.upFuse("up." + number, below, stage.width())
                            : Blocks.up("up." + number, below, stage.width(), List.of(2, 2, 2)));
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < stage.decoderDepth(); i++) {
                int in = i == 0 && !fuse ? 2 * stage.width() : stage.width();
                blocks.add(block("decoder." + number + "." + i, stage, in));
            }
            decoder.add(0, blocks);
        }
    }

    private Block block(String prefix, Stage stage, int in) {
        return stage.kind() == StageKind.CONVOLUTION
                ? Blocks.residual(prefix, in, stage.width())
                : new TserBlock(
                                stage.width(),
                                architecture.hiddenRatio(),
                                architecture.scanOrders(),
                                tserIndex++,
                                architecture.tserBlocks())
                        .build(prefix);
    }

    /** All blocks, in a fixed order. */
    List<Block> blocks() {
        return Stream.of(
                        Stream.of(full, embed),
                        encoder.stream().flatMap(List::stream),
                        downs.stream(),
                        ups.stream(),
                        decoder.stream().flatMap(List::stream),
                        Stream.of(upFull, decoderFull),
                        heads.stream())
                .flatMap(blocks -> blocks)
                .toList();
    }

    /** All parameters, in the order of the blocks. */
    List<Parameter> parameters() {
        return blocks().stream().flatMap(block -> block.parameters().stream()).toList();
    }
}
