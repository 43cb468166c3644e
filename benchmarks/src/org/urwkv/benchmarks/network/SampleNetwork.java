package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.training.SampleSteps;
import org.urwkv.torch.Device;

/** A network on the CPU and random input of one size for it. */
final class SampleNetwork implements AutoCloseable {

    private final Network network;
    private final SampleSteps steps;
    private final NDArray x;

    /**
     * @param batch number of patches
     * @param sizes (D, H, W) of a patch
     */
    SampleNetwork(Architecture architecture, Precision precision, int batch, int... sizes) {
        network = Networks.create(architecture, Device.CPU, 1, precision);
        steps = new SampleSteps(network, batch, sizes);
        x =
                network.manager()
                        .randomNormal(
                                new Shape(
                                        batch,
                                        architecture.inChannels(),
                                        sizes[0],
                                        sizes[1],
                                        sizes[2]));
    }

    /** Forward, loss, backward and update. */
    void step() {
        steps.run();
    }

    /** Forward without gradients. */
    void forward() {
        try (NDManager scope = network.manager().newSubManager()) {
            NDArray input = x.stopGradient();
            input.attach(scope);
            network.forward(input, false);
        }
    }

    @Override
    public void close() {
        steps.close();
        network.close();
    }
}
