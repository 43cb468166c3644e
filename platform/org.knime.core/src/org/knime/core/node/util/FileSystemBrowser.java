package org.knime.core.node.util;

/** Shows a file system to the user; nothing does here. */
public interface FileSystemBrowser {}
