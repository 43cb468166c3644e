package org.urwkv.segmentation.network;

import ai.djl.ndarray.types.Shape;

/**
 * Description of one tensor (float32) that a network learns or collects.
 *
 * @param name name that is unique in its network and never changes
 * @param shape its shape
 * @param initializer its first values
 * @param role how training changes it
 */
public record Parameter(String name, Shape shape, Initializer initializer, Role role) {

    /** How training changes a tensor. */
    public enum Role {
        /** By its gradient, and weight decay pulls it to zero. */
        DECAYED,
        /** By its gradient. */
        PLAIN,
        /** By what passes through a forward pass of training: statistics of a batch norm. */
        STATISTIC
    }

    /**
     * @return number of its elements
     */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
