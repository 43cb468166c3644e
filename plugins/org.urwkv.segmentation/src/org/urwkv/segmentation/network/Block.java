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

    /**
     * @return elements of the weights of its convolutions and linear maps: their multiply-adds for
     *     one voxel of the result
     */
    public long multiplyAdds() {
        return parameters.stream()
                .filter(p -> p.name().endsWith("weight") && p.shape().dimension() > 1)
                .mapToLong(Parameter::size)
                .sum();
    }
}
