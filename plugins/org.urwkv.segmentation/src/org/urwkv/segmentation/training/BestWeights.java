package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Safetensors;

/** The weights that will be kept: of the epoch with the highest Dice, else of the last one. */
final class BestWeights {

    private byte[] weights;
    private int epoch;
    private double dice = Double.NaN;

    /**
     * Keeps the network's weights if they are no worse than those kept.
     *
     * @param network the network in training
     * @param newEpoch number of the epoch that has ended
     * @param newDice its validation Dice; NaN if it was not validated
     */
    void offer(Network network, int newEpoch, double newDice) {
        if (Double.isNaN(dice) || newDice >= dice) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Safetensors.write(out, network.state(), Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            weights = out.toByteArray();
            epoch = newEpoch;
            dice = newDice;
        }
    }

    /** Gives the network the kept weights. */
    void putInto(Network network) {
        try (NDManager manager = network.manager().newSubManager();
                TensorLists lists = new TensorLists(manager)) {
            Map<String, NDArray> kept =
                    Safetensors.read(new ByteArrayInputStream(weights), manager);
            Map<String, NDArray> state = network.state();
            lists.copy(
                    List.copyOf(state.values()), state.keySet().stream().map(kept::get).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with weights that an earlier run has kept. */
    void restore(byte[] keptWeights, int keptEpoch, double keptDice) {
        weights = keptWeights;
        epoch = keptEpoch;
        dice = keptDice;
    }

    /**
     * @return the kept weights in safetensors format
     */
    byte[] weights() {
        return weights;
    }

    /**
     * @return the epoch of the kept weights
     */
    int epoch() {
        return epoch;
    }

    /**
     * @return the validation Dice of the kept weights; NaN without validation
     */
    double dice() {
        return dice;
    }
}
