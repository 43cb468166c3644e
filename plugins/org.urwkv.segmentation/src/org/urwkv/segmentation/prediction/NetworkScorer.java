package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.urwkv.segmentation.network.Network;

/** Scores windows with a network, on the network's device. */
final class NetworkScorer implements WindowScorer {

    private final Network network;
    private final boolean features;

    /**
     * @param network the network; stays open
     * @param features whether scores are features instead of logits
     */
    NetworkScorer(Network network, boolean features) {
        this.network = network;
        this.features = features;
    }

    @Override
    public NDArray score(NDArray windows, Runnable check) {
        ai.djl.Device device = network.manager().getDevice();
        if (device.equals(windows.getDevice())) {
            return compute(windows, check);
        }
        try (NDManager step = network.manager().newSubManager()) {
            NDArray x = windows.toDevice(device, true);
            x.attach(step);
            NDArray y = compute(x, check).toDevice(windows.getDevice(), true);
            y.attach(windows.getManager());
            return y;
        }
    }

    /**
     * @param other a network with the same weights on another device
     * @return a scorer that gives the same scores with it
     */
    NetworkScorer with(Network other) {
        return new NetworkScorer(other, features);
    }

    private NDArray compute(NDArray x, Runnable check) {
        return features ? network.features(x, check) : network.logits(x, check);
    }
}
