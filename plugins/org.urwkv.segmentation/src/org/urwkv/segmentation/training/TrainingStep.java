package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/** One step of training: forward, loss, backward, update. Its native memory is freed at its end. */
final class TrainingStep implements AutoCloseable {

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;

    /**
     * @param network to be trained; stays open
     * @param optimizer of its parameters; stays open
     * @param options what to minimise
     */
    TrainingStep(Network network, Optimizer optimizer, LossOptions options) {
        this.network = network;
        this.loss = new Loss(network.manager(), options, network.architecture().classes());
        this.optimizer = optimizer;
    }

    /**
     * @param batch what to train on
     * @param rate learning rate
     * @return the loss; NaN if it was not finite and the step was left out
     */
    double run(Batch batch, double rate) {
        int[] patch = batch.patch();
        try (NDManager manager = network.manager().newSubManager()) {
            NDArray x =
                    manager.create(
                            batch.images(),
                            new Shape(
                                    batch.size(), batch.channels(), patch[2], patch[1], patch[0]));
            NDArray classes =
                    manager.create(
                            ByteBuffer.wrap(batch.classes()),
                            new Shape(batch.size(), patch[2], patch[1], patch[0]),
                            DataType.UINT8);
            double value;
            try (Gradients gradients = Gradients.record()) {
                NDArray result = loss.of(network.forward(x, true), classes);
                gradients.backward(result);
                value = result.getFloat();
            }
            double norm = optimizer.step(rate);
            return Double.isFinite(value) && Double.isFinite(norm) ? value : Double.NaN;
        }
    }

    @Override
    public void close() {
        loss.close();
    }
}
