package org.urwkv.knime.node;

import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.impl.WebUINodeModel;
import org.knime.node.parameters.NodeParameters;

/**
 * What the node models share.
 *
 * @param <S> the parameters of the node
 */
public abstract class VolumeNodeModel<S extends NodeParameters> extends WebUINodeModel<S> {

    /**
     * @param inPorts types of the input ports
     * @param outPorts types of the output ports
     * @param parameters class of the parameters
     */
    protected VolumeNodeModel(PortType[] inPorts, PortType[] outPorts, Class<S> parameters) {
        super(inPorts, outPorts, parameters);
    }

    /**
     * Makes the output table of a node that works row by row.
     *
     * @throws KNIMEException with a sentence, if a row failed and the node was to end then
     */
    protected static BufferedDataTable rearrange(
            BufferedDataTable table, ColumnRearranger columns, ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        try {
            return exec.createColumnRearrangeTable(table, columns, exec);
        } catch (RuntimeException e) {
            Failures.rethrow(e);
            throw e;
        }
    }

    /** Warns of the rows that failed, if any; the first one with its reason. */
    protected final void warn(RowFailures failures, long rows, String resolution) {
        if (failures.all().isEmpty()) {
            return;
        }
        MessageBuilder message = createMessageBuilder();
        for (RowFailures.Failure failure : failures.all()) {
            message.addTextIssue(failure.key() + ": " + failure.reason());
        }
        RowFailures.Failure first = failures.all().get(0);
        message.withSummary(
                        failures.all().size()
                                + " of "
                                + rows
                                + " rows failed and have missing values; "
                                + first.key()
                                + ": "
                                + first.reason())
                .addResolutions(resolution)
                .build()
                .ifPresent(this::setWarning);
    }
}
