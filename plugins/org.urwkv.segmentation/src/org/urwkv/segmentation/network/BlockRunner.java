package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Map;
import org.urwkv.torch.Script;

/**
 * Computes the blocks of a network, one call of its script each.
 *
 * @param script the script
 * @param weights the parameters of each block
 * @param training true to keep what gradients need
 * @param check called before each block; what it throws ends the pass
 */
public record BlockRunner(
        Script script, Map<Block, List<NDArray>> weights, boolean training, Runnable check)
        implements BlockCalls<NDArray> {

    /** One that nothing ends. */
    public BlockRunner(Script script, Map<Block, List<NDArray>> weights, boolean training) {
        this(script, weights, training, () -> {});
    }

    @Override
    public NDArray call(Block block, List<NDArray> inputs) {
        check.run();
        return script.call(block.method(), training, new NDList(inputs), weights.get(block))
                .singletonOrThrow();
    }

    @Override
    public NDArray convert(String method, List<NDArray> inputs) {
        return script.call(method, training, new NDList(inputs)).singletonOrThrow();
    }

    /** In training PyTorch keeps what the backward pass needs all the same. */
    @Override
    public void free(NDArray tensor) {
        tensor.close();
    }
}
