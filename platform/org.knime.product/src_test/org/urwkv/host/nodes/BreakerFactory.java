package org.urwkv.host.nodes;

import java.util.concurrent.Callable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.impl.WebUINodeModel;

/** Passes its table on after an action of the test, which may fail. */
public final class BreakerFactory extends TestFactory<BreakerFactory.Model> {
    private final Callable<?> action;

    /**
     * Makes the factory.
     *
     * @param action what happens in the node, again and again while it returns true
     */
    public BreakerFactory(Callable<?> action) {
        super("Breaker", 1, 1, null, NoParameters.class);
        this.action = action;
    }

    @Override
    public Model createNodeModel() {
        return new Model(action);
    }

    /** The node. */
    public static final class Model extends WebUINodeModel<TestFactory.NoParameters> {
        private final Callable<?> action;

        Model(Callable<?> action) {
            super(
                    new PortType[] {BufferedDataTable.TYPE},
                    new PortType[] {BufferedDataTable.TYPE},
                    TestFactory.NoParameters.class);
            this.action = action;
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] in, TestFactory.NoParameters p) {
            return in;
        }

        @Override
        protected BufferedDataTable[] execute(
                BufferedDataTable[] in, ExecutionContext exec, TestFactory.NoParameters p)
                throws Exception {
            while (Boolean.TRUE.equals(action.call())) {
                exec.checkCanceled();
            }
            return in;
        }
    }
}
