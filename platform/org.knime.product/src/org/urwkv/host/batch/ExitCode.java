package org.urwkv.host.batch;

/** Exit codes of the batch application, the same as KNIME's. */
public final class ExitCode {
    /** All nodes executed (KNIME leaves out code 1: warnings alone do not change the code). */
    public static final int OK = 0;

    /** The arguments are wrong, or a file that they name is not there. */
    public static final int ARGUMENTS = 2;

    /** The workflow could not be loaded, or was loaded with errors that were declared to count. */
    public static final int LOAD = 3;

    /** Not all nodes executed, or the executed workflow could not be saved or reported. */
    public static final int EXECUTION = 4;

    private ExitCode() {}
}
