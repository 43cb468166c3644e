package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/**
 * One step of training: forward, loss, backward, update. Its native memory is freed at its end.
 *
 * <p>Several workers have a part of the batch each, and a replica of the network that shares its
 * weights: the loss is that of the whole batch, the gradients are the sums over the parts in their
 * order.
 */
final class TrainingStep implements AutoCloseable {

    private final Network network;
    private final Workers workers;
    private final Loss loss;
    private final Optimizer optimizer;
    private final TensorLists lists;
    private final TrainingMonitor monitor;
    private final InputBuffers input = new InputBuffers();
    private final List<NDArray> parameters;
    private final List<Network> replicas = new ArrayList<>();

    /**
     * @param network to be trained; stays open
     * @param optimizer of its parameters; stays open
     * @param options what to minimise, of classes that exclude each other
     * @param workers as many as parts of a batch, which is no smaller; stay open
     */
    TrainingStep(Network network, Optimizer optimizer, LossOptions options, Workers workers) {
        this(
                network,
                optimizer,
                new Loss(network.manager(), options, network.architecture().classes()),
                workers,
                TrainingMonitor.none());
    }

    /**
     * As above.
     *
     * @param loss what to minimise; is closed with this
     * @param monitor asked between the parts of a step
     */
    TrainingStep(
            Network network,
            Optimizer optimizer,
            Loss loss,
            Workers workers,
            TrainingMonitor monitor) {
        this.network = network;
        this.workers = workers;
        this.loss = loss;
        this.optimizer = optimizer;
        this.monitor = monitor;
        this.lists = new TensorLists(network.manager());
        parameters = List.copyOf(network.parameters().values());
        replicas.add(network);
        while (replicas.size() < workers.count()) {
            replicas.add(network.replica());
        }
    }

    /**
     * @param batch what to train on
     * @param rate learning rate
     * @return the loss; NaN if it was not finite and the step was left out
     */
    double run(Batch batch, double rate) {
        input.take(batch);
        try (NDManager manager = network.manager().newSubManager()) {
            NDArray classes = input.classes(batch, manager);
            List<List<NDArray>> parts = workers.each(part -> forward(batch, part, manager));
            List<NDArray> heads = joined(parts);
            double value;
            try (Gradients gradients = Gradients.record()) {
                NDArray result = loss.of(heads, classes);
                gradients.backward(result);
                value = result.getFloat();
            }
            monitor.checkCanceled();
            List<NDArray> slopes = Gradients.of(heads, manager);
            workers.each(part -> backward(parts.get(part), slopes, batch, part));
            sum(manager);
            monitor.checkCanceled();
            double norm = optimizer.step(rate);
            return Double.isFinite(value) && Double.isFinite(norm) ? value : Double.NaN;
        }
    }

    /** First of the samples of a part. */
    private int first(Batch batch, int part) {
        return part * batch.size() / workers.count();
    }

    private List<NDArray> forward(Batch batch, int part, NDManager manager) {
        NDArray x = input.images(batch, first(batch, part), first(batch, part + 1), manager);
        try (Gradients recording = Gradients.record()) {
            return replicas.get(part).forward(x, true);
        }
    }

    /** The logits of all samples, where the loss begins and the parts end. */
    private static List<NDArray> joined(List<List<NDArray>> parts) {
        List<NDArray> heads = new ArrayList<>();
        for (int head = 0; head < parts.get(0).size(); head++) {
            NDList pieces = new NDList();
            for (List<NDArray> part : parts) {
                pieces.add(part.get(head).stopGradient());
            }
            NDArray whole = pieces.size() == 1 ? pieces.get(0) : NDArrays.concat(pieces, 0);
            whole.setRequiresGradient(true);
            heads.add(whole);
        }
        return heads;
    }

    private Void backward(List<NDArray> heads, List<NDArray> slopes, Batch batch, int part) {
        List<NDArray> own = new ArrayList<>();
        for (NDArray slope : slopes) {
            own.add(slope.get(first(batch, part) + ":" + first(batch, part + 1)));
        }
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(lists.product(heads, own));
        }
        return null;
    }

    private void sum(NDManager manager) {
        List<NDArray> total = Gradients.of(parameters, manager);
        for (Network replica : replicas.subList(1, replicas.size())) {
            List<NDArray> arrays = List.copyOf(replica.parameters().values());
            lists.add(total, Gradients.of(arrays, manager));
            Gradients.clear(arrays);
        }
    }

    @Override
    public void close() {
        replicas.subList(1, replicas.size()).forEach(Network::close);
        lists.close();
        loss.close();
    }
}
