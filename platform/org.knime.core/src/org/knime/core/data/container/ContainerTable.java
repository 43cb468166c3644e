package org.knime.core.data.container;

import org.knime.core.data.DataTable;

/** A table as a workflow keeps it. */
public interface ContainerTable extends DataTable {}
