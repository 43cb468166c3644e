package org.urwkv.standin.internal;

import org.knime.core.data.container.DataContainer;

/** The door into containers. */
public abstract class ContainerAccess {

    /** The only one. */
    public static final ContainerAccess INSTANCE =
            Bridge.load(ContainerAccess.class, "org.knime.core.data.container.ContainerBridge");

    /** Says where a container without rows writes to. */
    public abstract void target(DataContainer container, TableTarget target);

    /** The rows of a closed container. */
    public abstract RowFile rows(DataContainer container);
}
