package org.urwkv.torch;

import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Counts the GPUs. PyTorch is asked: DJL's own count comes from a CUDA runtime that is installed on
 * the computer, and is 0 without one, though PyTorch brings its own.
 */
final class Gpus {

    /** The script that asks. */
    static final String TEXT = Script.resource(Gpus.class, "gpus.ts");

    /** Holder: counted when first asked for. */
    private static final class Counted {
        static final int GPUS =
                Torch.engine().hasCapability(StandardCapabilities.CUDA) ? count(TEXT) : 0;
    }

    private Gpus() {}

    /**
     * @return how many GPUs PyTorch can use here; 0 with the CPU build
     */
    static int count() {
        Torch.engine();
        return Counted.GPUS;
    }

    /** Asks the class Gpus of a text. */
    static int count(String text) {
        // not by way of Torch.newManager, which counts the GPUs
        try (NDManager manager = Torch.engine().newBaseManager(ai.djl.Device.cpu());
                Script counter = Script.load(manager, "Gpus", text);
                NDArray zero = manager.create(0L);
                NDArray found = counter.call("count", false, new NDList(zero)).singletonOrThrow()) {
            return Math.toIntExact(found.getLong());
        }
    }
}
