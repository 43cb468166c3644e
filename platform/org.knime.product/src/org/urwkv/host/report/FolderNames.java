package org.urwkv.host.report;

/** Names of folders for nodes, the same as in a workflow's folder. */
public final class FolderNames {
    private FolderNames() {}

    /**
     * Makes a folder's name.
     *
     * @param name the node's name
     * @param id the node's number
     * @return the name, every character other than Latin letters, digits and spaces replaced by an
     *     underscore, and the number
     */
    public static String of(String name, int id) {
        return name.replaceAll("[^a-zA-Z0-9 ]", "_") + " (#" + id + ")";
    }
}
