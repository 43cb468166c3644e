package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/** Parameters without a network. */
final class StubNetwork implements Network {

    private final NDManager manager = Torch.newManager(Device.CPU);
    private final LinkedHashMap<String, NDArray> parameters = new LinkedHashMap<>();
    private final Set<String> decayed;

    StubNetwork(Set<String> decayed) {
        Torch.setThreads(1);
        this.decayed = decayed;
    }

    NDArray add(String name, float... values) {
        NDArray array = manager.create(values);
        array.setRequiresGradient(true);
        parameters.put(name, array);
        return array;
    }

    @Override
    public Architecture architecture() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NDManager manager() {
        return manager;
    }

    @Override
    public LinkedHashMap<String, NDArray> parameters() {
        return parameters;
    }

    @Override
    public LinkedHashMap<String, NDArray> state() {
        return parameters;
    }

    @Override
    public Set<String> decayed() {
        return decayed;
    }

    @Override
    public List<NDArray> forward(NDArray x, boolean training) {
        throw new UnsupportedOperationException();
    }

    @Override
    public NDArray logits(NDArray x, Runnable check) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Network replica() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String script() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int[] divisor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        manager.close();
    }
}
