package org.knime.core.node.streamable;

/** Unites what operators left. */
public abstract class MergeOperator {

    /** For subclasses. */
    public MergeOperator() {
        super();
    }

    /** Whether several levels of uniting are possible. */
    public boolean isHierarchical() {
        return false;
    }

    /** Unites after an intermediate run. */
    public StreamableOperatorInternals mergeIntermediate(
            final StreamableOperatorInternals[] operators) {
        throw new IllegalStateException("There is no intermediate run");
    }

    /** Unites after the final run. */
    public abstract StreamableOperatorInternals mergeFinal(StreamableOperatorInternals[] operators);
}
