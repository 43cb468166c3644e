package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.torch.Gradients;

/**
 * One step of training: forward, loss, backward, update. Its native memory is freed at its end.
 *
 * <p>Several {@link Replicas} have a part of the batch each. The loss is that of the whole batch,
 * so that the step is that of one network alone but for rounding: the logits are joined on the
 * device of the network in training, and their gradients go back in parts. Between devices that is
 * 4 bytes for each voxel and output, there and back, beside 4 bytes for each parameter, there and
 * back, where a sample holds a thousand bytes a voxel on its device; sums of each part would be
 * fewer bytes, but a second form of each {@link Loss}.
 */
final class TrainingStep implements AutoCloseable {

    private final Replicas replicas;
    private final Loss loss;
    private final Optimizer optimizer;
    private final TrainingMonitor monitor;
    private final InputBuffers input = new InputBuffers();

    /**
     * @param optimizer of the parameters of the network in training; stays open
     * @param options what to minimise, of classes that exclude each other
     * @param replicas the network in training and those beside it; stay open
     */
    TrainingStep(Optimizer optimizer, LossOptions options, Replicas replicas) {
        this(
                optimizer,
                new Loss(
                        replicas.get(0).manager(),
                        options,
                        replicas.get(0).architecture().classes()),
                replicas,
                TrainingMonitor.none());
    }

    /**
     * As above.
     *
     * @param loss what to minimise; is closed with this
     * @param monitor asked between the parts of a step
     */
    TrainingStep(Optimizer optimizer, Loss loss, Replicas replicas, TrainingMonitor monitor) {
        this.replicas = replicas;
        this.loss = loss;
        this.optimizer = optimizer;
        this.monitor = monitor;
    }

    /**
     * @param batch what to train on
     * @param rate learning rate
     * @return the loss; NaN if it was not finite and the step was left out
     */
    double run(Batch batch, double rate) {
        input.take(batch);
        replicas.spread();
        return replicas.within(managers -> run(batch, rate, managers));
    }

    private double run(Batch batch, double rate, List<NDManager> managers) {
        NDManager manager = managers.get(0);
        NDArray classes = input.classes(batch, manager);
        List<List<NDArray>> parts = replicas.each(part -> forward(batch, part, managers.get(part)));
        List<NDArray> heads = joined(parts, manager);
        double value;
        try (Gradients gradients = Gradients.record()) {
            NDArray result = loss.of(heads, classes);
            gradients.backward(result);
            value = result.getFloat();
        }
        monitor.checkCanceled();
        List<NDArray> slopes = Gradients.of(heads, manager);
        replicas.each(part -> backward(parts.get(part), slopes, batch, part, managers.get(part)));
        replicas.gather(manager);
        monitor.checkCanceled();
        double norm = optimizer.step(rate);
        return Double.isFinite(value) && Double.isFinite(norm) ? value : Double.NaN;
    }

    /** First of the samples of a part. */
    private int first(Batch batch, int part) {
        return part * batch.size() / replicas.count();
    }

    private List<NDArray> forward(Batch batch, int part, NDManager manager) {
        NDArray x = input.images(batch, first(batch, part), first(batch, part + 1), manager);
        try (Gradients recording = Gradients.record()) {
            return replicas.get(part).forward(x, true);
        }
    }

    /** The logits of all samples, where the loss begins and the parts end. */
    private List<NDArray> joined(List<List<NDArray>> parts, NDManager manager) {
        List<NDArray> heads = new ArrayList<>();
        for (int head = 0; head < parts.get(0).size(); head++) {
            List<NDArray> pieces = new ArrayList<>();
            for (List<NDArray> part : parts) {
                pieces.add(part.get(head).stopGradient());
            }
            NDArray whole =
                    pieces.size() == 1
                            ? pieces.get(0)
                            : NDArrays.concat(new NDList(replicas.lists().on(manager, pieces)), 0);
            whole.setRequiresGradient(true);
            heads.add(whole);
        }
        return heads;
    }

    private Void backward(
            List<NDArray> heads, List<NDArray> slopes, Batch batch, int part, NDManager manager) {
        List<NDArray> own = new ArrayList<>();
        for (NDArray slope : slopes) {
            own.add(slope.get(first(batch, part) + ":" + first(batch, part + 1)));
        }
        TensorLists lists = replicas.lists();
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(lists.product(heads, lists.on(manager, own)));
        }
        return null;
    }

    @Override
    public void close() {
        loss.close();
    }
}
