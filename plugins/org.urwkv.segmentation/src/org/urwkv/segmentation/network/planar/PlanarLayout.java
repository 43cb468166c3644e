package org.urwkv.segmentation.network.planar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Parameter;

/** The blocks of a network, from its description. */
final class PlanarLayout {

    final Block stem;

    /** From stage 1 to 5. */
    final List<Block> encoder = new ArrayList<>();

    final Block darm;

    /** The ways up into stages 4, 3, 2, 1. */
    final List<Block> ups = new ArrayList<>();

    /** What joins them with the skip connections there. */
    final List<Block> fusions = new ArrayList<>();

    final Block head;

    PlanarLayout(PlanarArchitecture a) {
        List<Integer> widths = a.widths();
        int last = PlanarArchitecture.STAGES;
        stem = PlanarBlocks.stem("stem", a.inChannels(), widths.get(0));
        for (int s = 1; s <= last; s++) {
            int in = widths.get(Math.max(s - 2, 0));
            int out = widths.get(s - 1);
            String prefix = "encoder." + s;
            encoder.add(
                    s < last
                            ? PlanarBlocks.shallow(prefix, in, out, a.expansion())
                            : PlanarBlocks.deep(prefix, in, out));
        }
        darm = PlanarBlocks.darm("darm", widths.get(last - 1), a.mode());
        for (int s = last; s > 1; s--) {
            int in = widths.get(s - 1);
            int out = widths.get(s - 2);
            ups.add(PlanarBlocks.up("up." + s, in, out));
            fusions.add(PlanarBlocks.fuse("fuse." + s, 2 * out, out, a.expansion()));
        }
        head = PlanarBlocks.head("head", widths.get(0), a.classes());
    }

    /** All blocks, in a fixed order. */
    List<Block> blocks() {
        return Stream.of(
                        Stream.of(stem),
                        encoder.stream(),
                        Stream.of(darm),
                        ups.stream(),
                        fusions.stream(),
                        Stream.of(head))
                .flatMap(blocks -> blocks)
                .toList();
    }

    /**
     * @param pixels number of pixels of an input
     * @return multiply-adds of a forward pass
     */
    long multiplyAdds(long pixels) {
        long sum = pixels * (stem.multiplyAdds() + head.multiplyAdds());
        for (int s = 0; s < encoder.size(); s++) {
            sum += (pixels >> 2 * s) * encoder.get(s).multiplyAdds();
        }
        int last = encoder.size() - 1;
        sum += (pixels >> 2 * last) * darm.multiplyAdds();
        for (int u = 0; u < ups.size(); u++) {
            long own = ups.get(u).multiplyAdds() + fusions.get(u).multiplyAdds();
            sum += (pixels >> 2 * (last - 1 - u)) * own;
        }
        return sum;
    }

    /** All parameters, in the order of the blocks. */
    List<Parameter> parameters() {
        return blocks().stream().flatMap(block -> block.parameters().stream()).toList();
    }
}
