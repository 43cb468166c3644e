package org.urwkv.host.run;

/**
 * Hears what happens while a workflow runs. Calls come from the thread that runs it, and from
 * threads of nodes.
 */
public interface RunListener {

    /**
     * A node begins to execute.
     *
     * @param node the node
     */
    void executing(HostNode node);

    /**
     * A node tells how far it is.
     *
     * @param node the node
     * @param fraction 0 to 1, or NaN if the node did not say
     * @param message what it is doing, may be empty
     */
    void progress(HostNode node, double fraction, String message);

    /**
     * A node has executed.
     *
     * @param node the node, which knows how long it took
     */
    void executed(HostNode node);

    /**
     * A node or the workflow has something to tell that does not stop it.
     *
     * @param where the node's name and number, or what else it is about
     * @param text a sentence
     */
    void warning(String where, String text);

    /**
     * A node or the workflow cannot go on.
     *
     * @param where the node's name and number, or what else it is about
     * @param text a sentence
     */
    void error(String where, String text);
}
