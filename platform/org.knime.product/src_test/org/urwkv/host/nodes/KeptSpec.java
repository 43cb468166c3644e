package org.urwkv.host.nodes;

import javax.swing.JComponent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a {@link KeptObject} before it is made: nothing. */
public final class KeptSpec extends AbstractSimplePortObjectSpec {
    /** Reads and writes the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<KeptSpec> {}

    @Override
    protected void save(ModelContentWO model) {
        model.addString("kind", "kept");
    }

    @Override
    protected void load(ModelContentRO model) {
        // nothing to know
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
