package org.knime.core.webui.data;

/** Marks what has services that end when the node's state changes. */
public interface DisposeDataServicesOnNodeStateChange {}
