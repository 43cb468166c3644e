package org.knime.core.node.workflow;

/** Hears of progress. */
public interface NodeProgressListener {

    /** Progress or message changed. */
    void progressChanged(NodeProgressEvent event);
}
