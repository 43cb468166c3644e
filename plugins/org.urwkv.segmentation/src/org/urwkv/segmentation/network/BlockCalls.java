package org.urwkv.segmentation.network;

import java.util.List;

/**
 * Carries out the calls that a network's graph consists of: computes them, or writes them down.
 *
 * @param <T> what stands for a tensor
 */
public interface BlockCalls<T> {

    /**
     * @param block a block with its parameters
     * @param inputs what it reads
     * @return its result
     */
    T call(Block block, List<T> inputs);

    /**
     * @param method a method of the network's script without parameters
     * @param inputs what it reads
     * @return its result
     */
    T convert(String method, List<T> inputs);

    /**
     * @param tensor a result that is not read again
     */
    void free(T tensor);

    /**
     * Calls one block after the other; every input is freed.
     *
     * @param blocks blocks of one input
     * @param x the first input
     * @return the last result; x if there are no blocks
     */
    default T through(List<Block> blocks, T x) {
        T y = x;
        for (Block block : blocks) {
            T next = call(block, List.of(y));
            free(y);
            y = next;
        }
        return y;
    }

    /**
     * Calls a block that joins two ways; both inputs are freed.
     *
     * @param block the block
     * @param x what comes from below
     * @param skip what comes from the side
     * @return its result
     */
    default T join(Block block, T x, T skip) {
        T y = call(block, List.of(x, skip));
        free(x);
        free(skip);
        return y;
    }
}
