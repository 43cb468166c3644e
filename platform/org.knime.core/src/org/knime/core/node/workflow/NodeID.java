package org.knime.core.node.workflow;

import java.io.Serializable;

/** The path of a node within nested workflows, such as {@code 0:3:7}. */
public final class NodeID implements Comparable<NodeID>, Serializable {

    /** The node above all workflows. */
    public static final NodeID ROOTID = new NodeID(null, 0);

    private static final long serialVersionUID = 1L;

    private final NodeID prefix;
    private final int index;

    /** A node of this index within the node {@code prefix}. */
    public NodeID(final NodeID prefix, final int index) {
        if (index < 0) {
            throw new IllegalArgumentException("The index " + index + " of a node is negative");
        }
        this.prefix = prefix;
        this.index = index;
    }

    /** The number within the enclosing workflow. */
    public int getIndex() {
        return index;
    }

    /** The enclosing node, {@code null} for the root. */
    public NodeID getPrefix() {
        return prefix;
    }

    @Override
    public int compareTo(final NodeID other) {
        return toString().equals(other.toString()) ? 0 : compareDifferent(other);
    }

    private int compareDifferent(final NodeID other) {
        int[] a = path();
        int[] b = other.path();
        return java.util.Arrays.compare(a, b);
    }

    private int[] path() {
        return java.util.Arrays.stream(toString().split(":")).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeID other && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return prefix == null ? Integer.toString(index) : prefix + ":" + index;
    }
}
