package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A network with its weights on a device.
 *
 * <p>A forward pass keeps no more than it needs: without training, what a block computed is freed
 * as soon as the blocks that read it are done; in training PyTorch keeps what the backward pass
 * needs until that has run.
 *
 * <p>Memory beyond the weights at the peak of a pass, in bytes for each voxel of a float32 input
 * ({@code ./benchmark networks/voxel}; PyTorch 2.5.1 on a CPU):
 *
 * <pre>
 *               inference   training
 * Tiny             320         980
 * Small            380        1350
 * Base             470        2100
 * Planar small     520        2880
 * Planar base     1110        7620
 * </pre>
 */
public interface Network extends AutoCloseable {

    /**
     * @return the description of this network
     */
    Architecture architecture();

    /**
     * @return the manager that owns the parameters, on the network's device; inputs come from its
     *     sub-managers
     */
    NDManager manager();

    /**
     * @return all learned parameters by name, in an order that depends on the architecture only.
     *     All require gradients
     */
    LinkedHashMap<String, NDArray> parameters();

    /**
     * @return all that has to be stored to build the network again: the parameters and, where there
     *     are batch norms, their statistics
     */
    LinkedHashMap<String, NDArray> state();

    /**
     * @return names of the parameters that weight decay applies to: weights of convolutions and
     *     linear maps; not biases, norms, decays, bonuses, mixing or scaling vectors
     */
    Set<String> decayed();

    /**
     * Computes the class scores of volumes. To be trained, the call stands within {@link
     * org.urwkv.torch.Gradients}.
     *
     * @param x volumes (B, inChannels, D, H, W), float32, on the network's device; D, H, W
     *     divisible by {@link #divisor()}
     * @param training true to keep what gradients need and to return the lower heads too
     * @return logits: first (B, K, D, H, W); in training then those of the deep supervision, with
     *     sizes divided by the stride, by twice the stride. They belong to the manager of x
     * @throws IllegalArgumentException if the shape of x does not fit
     */
    List<NDArray> forward(NDArray x, boolean training);

    /**
     * Computes the class scores of volumes without gradients.
     *
     * @param x as for {@link #forward}
     * @param check called before each block, which may take seconds; what it throws ends the pass
     * @return logits (B, K, D, H, W)
     */
    NDArray logits(NDArray x, Runnable check);

    /**
     * Computes what the head reads, without gradients.
     *
     * @param x as for {@link #forward}
     * @param check as for {@link #logits}
     * @return features (B, F, D, H, W), or the logits where there is no {@link #head()}
     */
    default NDArray features(NDArray x, Runnable check) {
        return logits(x, check);
    }

    /**
     * @return the linear map from features to logits; nothing if {@link #features} are logits. Its
     *     tensors belong to the network
     */
    default Optional<Head> head() {
        return Optional.empty();
    }

    /**
     * @return a network that shares the memory of this one's weights and has gradients of its own,
     *     so that two threads can compute at the same time; the caller closes it before this one
     */
    Network replica();

    /**
     * @return TorchScript text of a class that computes {@link #forward} without training: it has
     *     an attribute for each tensor of {@link #state()}, named with underscores for dots
     */
    String script();

    /**
     * @return what the sizes (D, H, W) must be divisible by
     */
    int[] divisor();

    /** Frees the parameters. */
    @Override
    void close();
}
