package org.urwkv.segmentation.network.planar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.BlockCalls;

/** In what order the blocks of a network are called, and on what; see the package. */
record PlanarGraph(PlanarLayout layout) {

    /**
     * @param calls who carries the calls out
     * @param x the input
     * @param <T> what stands for a tensor
     * @return logits
     */
    <T> T logits(BlockCalls<T> calls, T x) {
        T slices = calls.convert("slices", List.of(x));
        T y = calls.through(List.of(layout.stem), slices);
        Deque<T> skips = new ArrayDeque<>();
        for (Block block : layout.encoder) {
            if (block != layout.encoder.get(0)) {
                skips.push(y);
                y = calls.convert("pool", List.of(y));
            }
            y = calls.through(List.of(block), y);
        }
        y = calls.through(List.of(layout.darm), y);
        for (int i = 0; i < layout.ups.size(); i++) {
            y = calls.join(layout.ups.get(i), y, skips.pop());
            y = calls.through(List.of(layout.fusions.get(i)), y);
        }
        y = calls.through(List.of(layout.head), y);
        T logits = calls.convert("volume", List.of(y, x));
        calls.free(y);
        return logits;
    }
}
