package org.urwkv.segmentation.training;

import java.util.Random;
import org.urwkv.segmentation.network.Network;

/** Steps of training as the training itself takes them, on random images and classes. */
public final class SampleSteps implements AutoCloseable {

    private static final double RATE = 1e-3;

    private final Workers workers = new Workers(1);
    private final Replicas replicas;
    private final Optimizer optimizer;
    private final TrainingStep step;
    private final Batch batch;

    /**
     * @param network to be trained; stays open
     * @param size number of patches
     * @param sizes (D, H, W) of a patch
     */
    public SampleSteps(Network network, int size, int... sizes) {
        optimizer = Optimizer.of(network, OptimizationOptions.standard());
        replicas = Replicas.sharing(network, workers);
        step = new TrainingStep(optimizer, LossOptions.standard(), replicas);
        int channels = network.architecture().inChannels();
        batch = Batch.empty(size, channels, new int[] {sizes[2], sizes[1], sizes[0]});
        Random random = new Random(1);
        for (int i = 0; i < batch.images().length; i++) {
            batch.images()[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < batch.classes().length; i++) {
            batch.classes()[i] = (byte) random.nextInt(network.architecture().classes());
        }
    }

    /** One step. */
    public void run() {
        if (Double.isNaN(step.run(batch, RATE))) {
            throw new IllegalStateException("The loss is no number.");
        }
    }

    @Override
    public void close() {
        step.close();
        replicas.close();
        workers.close();
        optimizer.close();
    }
}
