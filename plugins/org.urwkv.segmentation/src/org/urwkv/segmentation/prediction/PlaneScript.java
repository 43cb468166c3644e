package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDManager;
import org.urwkv.torch.Script;

/** Loads the operators on planes. */
final class PlaneScript {

    private PlaneScript() {}

    /**
     * @param manager a manager that closes the script if nobody does before
     * @return the script {@code planes.ts}
     */
    static Script load(NDManager manager) {
        return Script.load(manager, "Planes", Script.resource(PlaneScript.class, "planes.ts"));
    }
}
