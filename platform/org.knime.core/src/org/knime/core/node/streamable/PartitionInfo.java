package org.knime.core.node.streamable;

/** Which part of the data is worked on. */
public class PartitionInfo {

    private final int index;
    private final int count;

    /** Part {@code index}, from 0, of {@code count}. */
    public PartitionInfo(final int index, final int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("There is no part " + index + " of " + count);
        }
        this.index = index;
        this.count = count;
    }

    /** The part, from 0. */
    public int getPartitionIndex() {
        return index;
    }

    /** The number of parts. */
    public int getPartitionCount() {
        return count;
    }
}
