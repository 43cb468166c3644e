package org.urwkv.host.report;

/** Names of the folders that a report has for nodes. */
public final class FolderNames {
    private FolderNames() {}

    /**
     * Makes a folder's name.
     *
     * @param name the node's name
     * @param id the node's number
     * @return the name, what no file system takes replaced by an underscore, and the number
     */
    public static String of(String name, int id) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + " (#" + id + ")";
    }
}
