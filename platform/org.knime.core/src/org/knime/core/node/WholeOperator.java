package org.knime.core.node;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortObjectInput;
import org.knime.core.node.streamable.PortObjectOutput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.streamable.RowOutput;
import org.knime.core.node.streamable.StreamableOperator;

/** Runs a model on whole inputs. */
final class WholeOperator extends StreamableOperator {

    private final NodeModel model;

    WholeOperator(final NodeModel model) {
        this.model = model;
    }

    @Override
    public void runFinal(
            final PortInput[] inputs, final PortOutput[] outputs, final ExecutionContext exec)
            throws Exception {
        PortObject[] objects = new PortObject[inputs.length];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = ((PortObjectInput) inputs[i]).getPortObject();
        }
        PortObject[] made = model.execute(objects, exec);
        for (int i = 0; i < made.length; i++) {
            if (outputs[i] instanceof PortObjectOutput out) {
                out.setPortObject(made[i]);
            } else {
                ((RowOutput) outputs[i]).setFully((BufferedDataTable) made[i]);
            }
        }
    }
}
