package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.urwkv.torch.Script;

/**
 * Cross-entropy plus 1 minus soft Dice, with deep supervision.
 *
 * <p>For one head: CE = mean over voxels of -log p(true class); Dice of class c = (2 sum p_c y_c +
 * e) / (sum p_c + sum y_c + e) with sums over the whole batch and e = 1e-5, mean over the classes
 * without background. The loss of a head is CE + 1 - Dice, from 0. Heads are weighted 1, 1/2, 1/4
 * over their sum, finest first; labels of coarser heads are nearest neighbours (nnU-Net, nnFormer).
 */
final class Loss implements AutoCloseable {

    private final Script script;

    /**
     * @param manager owner of the script
     */
    Loss(NDManager manager) {
        script = Script.load(manager, "Loss", Script.resource(Loss.class, "loss.ts"));
    }

    /**
     * @param heads logits (B, K, D, H, W) of each head, the finest first
     * @param classes true classes (B, D, H, W), uint8
     * @return the loss, one number that gradients can be had of; belongs to the manager of the
     *     classes
     */
    NDArray of(List<NDArray> heads, NDArray classes) {
        return script.call("loss", true, new NDList(classes), heads).singletonOrThrow();
    }

    @Override
    public void close() {
        script.close();
    }
}
