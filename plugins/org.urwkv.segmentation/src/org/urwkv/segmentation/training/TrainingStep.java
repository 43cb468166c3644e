package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/** One step of training: forward, loss, backward, update. Its native memory is freed at its end. */
final class TrainingStep implements AutoCloseable {

    /** After so many steps in a row without a finite loss or gradient the training is given up. */
    private static final int HOPELESS = 10;

    private final Network network;
    private final Loss loss;
    private final AdamW optimiser;
    private int failures;

    /**
     * @param network to be trained; stays open
     */
    TrainingStep(Network network) {
        this.network = network;
        this.loss = new Loss(network.manager());
        this.optimiser = new AdamW(network);
    }

    /**
     * @param batch what to train on
     * @param rate learning rate
     * @return the loss; NaN if it was not finite and the step was left out
     */
    double run(Batch batch, double rate) {
        int[] patch = batch.patch();
        double value;
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
            try (Gradients gradients = Gradients.record()) {
                NDArray result = loss.of(network.forward(x, true), classes);
                gradients.backward(result);
                value = result.getFloat();
            }
            double norm = optimiser.step(rate);
            boolean good = Double.isFinite(value) && Double.isFinite(norm);
            failures = good ? 0 : failures + 1;
            value = good ? value : Double.NaN;
        }
        if (failures == HOPELESS) {
            throw new SegmentationException(
                    "The training has diverged (the loss is no longer a number); choose a learning"
                            + " rate below "
                            + rate
                            + ".");
        }
        return value;
    }

    @Override
    public void close() {
        optimiser.close();
        loss.close();
    }
}
