package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Script;

/**
 * Cross-entropy plus 1 minus overlap, with deep supervision.
 *
 * <p>For one head: CE = mean over voxels of -(1 - p)^focus log p, p the probability of the true
 * class, weighted by the weights of the true classes; overlap of class c = (2 TP + e) / (2 TP + 2 a
 * FP + 2 b FN + e) with TP = sum p_c y_c, FP = sum p_c (1 - y_c), FN = sum (1 - p_c) y_c and e =
 * 1e-5, which for a = b = 1/2 is Dice, else Tversky's index; mean over the classes without
 * background. Sums are over the whole batch, or over each sample, whose overlaps are averaged. The
 * loss of a head is CE + 1 - overlap, from 0. Heads are weighted 1, 1/2, 1/4 over their sum, finest
 * first; labels of coarser heads are nearest neighbours (nnU-Net, nnFormer).
 */
final class Loss implements AutoCloseable {

    /** Class of voxels that count nowhere. */
    static final int IGNORED = 255;

    private final NDManager manager;
    private final Script script;
    private final LossOptions options;
    private final NDArray weights;

    /**
     * @param parent owner of the script
     * @param options what to minimise
     * @param classes number of classes
     * @throws SegmentationException if there are weights, but not as many as classes
     */
    Loss(NDManager parent, LossOptions options, int classes) {
        this.options = options;
        float[] values = new float[] {1};
        if (!options.labelWeights().isEmpty()) {
            if (options.labelWeights().size() != classes) {
                throw new SegmentationException(
                        "There are "
                                + options.labelWeights().size()
                                + " weights of labels, but "
                                + classes
                                + " classes with the background; give one weight for each, the"
                                + " background first.");
            }
            values = new float[classes];
            for (int c = 0; c < classes; c++) {
                values[c] = options.labelWeights().get(c).floatValue();
            }
        }
        manager = parent.newSubManager();
        script = Script.load(manager, "Loss", text(options, "single"));
        weights = manager.create(values);
    }

    private Loss(NDManager parent, LossOptions options, float[][] members) {
        this.options = options;
        manager = parent.newSubManager();
        script = Script.load(manager, "Loss", text(options, "regions"));
        weights = manager.create(members);
    }

    /**
     * The loss of a network each of whose outputs is a region. CE is then the mean binary
     * cross-entropy of all regions and voxels, overlaps those of regions, all of which count.
     *
     * @param parent owner of the script
     * @param options what to minimise
     * @param members for each region and each of 256 classes 1 if the class belongs to the region,
     *     else 0
     * @throws SegmentationException if there are weights of labels
     */
    static Loss ofRegions(NDManager parent, LossOptions options, float[][] members) {
        if (!options.labelWeights().isEmpty()) {
            throw new SegmentationException(
                    "There are weights of labels, but regions overlap and have none; leave the"
                            + " weights or the regions out.");
        }
        return new Loss(parent, options, members);
    }

    /** The script with the options in their places; {@code kind} is the method for a head. */
    static String text(LossOptions options, String kind) {
        return Script.resource(Loss.class, "loss.ts")
                .replace("#kind#", kind)
                .replace("#focus#", Double.toString(options.focus()))
                .replace("#wrong#", Double.toString(options.falsePositives()))
                .replace("#missed#", Double.toString(options.falseNegatives()))
                .replace("#axes#", options.perSample() ? "[2, 3, 4]" : "[0, 2, 3, 4]")
                .replace("#ignoring#", options.ignoredLabel() > 0 ? "1.0" : "0.0");
    }

    /**
     * @param heads logits (B, K, D, H, W) of each head, the finest first
     * @param classes true classes (B, D, H, W), uint8
     * @return the loss, one number that gradients can be had of; belongs to the manager of the
     *     classes
     */
    NDArray of(List<NDArray> heads, NDArray classes) {
        List<NDArray> trained = options.deepSupervision() ? heads : heads.subList(0, 1);
        return script.call("loss", true, new NDList(classes, weights), trained).singletonOrThrow();
    }

    @Override
    public void close() {
        script.close();
        manager.close();
    }
}
