package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a network that consists of blocks. */
public abstract class BlockNetwork implements Network {

    /** The parameters, and how to share them. */
    protected final Parameters parameters;

    /** The parameters of each block. */
    protected final Map<Block, List<NDArray>> weights = new IdentityHashMap<>();

    private final Architecture architecture;
    private final NDManager manager;

    /**
     * @param architecture what is built
     * @param manager owns the parameters, closed with the network
     * @param parameters the parameters of all blocks
     * @param blocks the blocks
     */
    protected BlockNetwork(
            Architecture architecture,
            NDManager manager,
            Parameters parameters,
            List<Block> blocks) {
        this.architecture = architecture;
        this.manager = manager;
        this.parameters = parameters;
        blocks.forEach(block -> weights.put(block, parameters.of(block.parameters())));
    }

    @Override
    public final Architecture architecture() {
        return architecture;
    }

    @Override
    public final NDManager manager() {
        return manager;
    }

    @Override
    public final LinkedHashMap<String, NDArray> parameters() {
        return parameters.learned();
    }

    @Override
    public final LinkedHashMap<String, NDArray> state() {
        return parameters.all();
    }

    @Override
    public final Set<String> decayed() {
        return parameters.decayed();
    }

    @Override
    public final int[] divisor() {
        return architecture.divisor();
    }

    @Override
    public void close() {
        manager.close();
    }
}
