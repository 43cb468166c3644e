package org.urwkv.segmentation.network;

import java.util.List;

/**
 * One call of a network's script.
 *
 * @param method its method
 * @param parameters its parameters, in the order in which the method reads them
 */
public record Block(String method, List<Parameter> parameters) {

    /** Copies the list. */
    public Block {
        parameters = List.copyOf(parameters);
    }
}
