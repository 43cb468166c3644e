package org.knime.core.node;

/** Passes progress on, but never tells of a cancel. */
final class NonCancelableMonitor extends DefaultNodeProgressMonitor {

    private final NodeProgressMonitor parent;

    NonCancelableMonitor(final NodeProgressMonitor parent) {
        this.parent = parent;
    }

    @Override
    public void checkCanceled() {
        // by intent: this part of the work is finished in any case
    }

    @Override
    public void setProgress(final double value, final String text) {
        super.setProgress(value, text);
        parent.setProgress(value, text);
    }

    @Override
    public void setMessage(final String text) {
        super.setMessage(text);
        parent.setMessage(text);
    }
}
