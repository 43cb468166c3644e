package org.urwkv.segmentation.network.volumetric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.urwkv.segmentation.network.BlockCalls;

/** In what order the blocks of a network are called, and on what; see the package. */
record VolumetricGraph(VolumetricLayout layout) {

    /**
     * @param calls who carries the calls out
     * @param x the input
     * @param lower takes the results of the lower heads, the lowest first; null to leave them out
     * @param <T> what stands for a tensor
     * @return what the first head reads
     */
    <T> T features(BlockCalls<T> calls, T x, Consumer<T> lower) {
        T y = calls.call(layout.embed, List.of(x));
        List<T> skips = new ArrayList<>();
        int stages = layout.encoder.size();
        for (int s = 0; s < stages; s++) {
            if (s > 0) {
                skips.add(y);
                y = calls.call(layout.downs.get(s - 1), List.of(y));
            }
            y = calls.through(layout.encoder.get(s), y);
        }
        for (int s = stages - 2; s >= 0; s--) {
            y = calls.join(layout.ups.get(s), y, skips.get(s));
            y = calls.through(layout.decoder.get(s), y);
            if (lower != null && s + 1 < layout.heads.size()) {
                lower.accept(calls.call(layout.heads.get(s + 1), List.of(y)));
            }
        }
        // late, because its output is the largest of all
        T full = calls.call(layout.full, List.of(x));
        y = calls.join(layout.upFull, y, full);
        return calls.through(List.of(layout.decoderFull), y);
    }

    /**
     * @param features what {@link #features} gives; freed
     * @return logits at full resolution
     */
    <T> T logits(BlockCalls<T> calls, T features) {
        return calls.through(List.of(layout.heads.get(0)), features);
    }
}
