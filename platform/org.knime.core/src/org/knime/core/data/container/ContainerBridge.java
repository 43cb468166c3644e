package org.knime.core.data.container;

import org.urwkv.standin.internal.ContainerAccess;
import org.urwkv.standin.internal.RowFile;
import org.urwkv.standin.internal.TableTarget;

/** The door of this package. */
final class ContainerBridge extends ContainerAccess {

    ContainerBridge() {
        super();
    }

    @Override
    public void target(final DataContainer container, final TableTarget target) {
        container.target(target);
    }

    @Override
    public RowFile rows(final DataContainer container) {
        return container.rows();
    }
}
