package org.urwkv.knime.node;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.streamable.StreamableFunction;
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

    /**
     * Puts out the rows of a node that works row by row while they come in.
     *
     * @throws KNIMEException with a sentence, if a row failed and the node was to end then
     */
    protected static void stream(
            StreamableFunction function,
            PortInput[] inputs,
            PortOutput[] outputs,
            ExecutionContext exec)
            throws Exception {
        try {
            function.runFinal(inputs, outputs, exec);
        } catch (RuntimeException e) {
            Failures.rethrow(e);
            throw e;
        }
    }

    /** Warns of the rows that failed, if any; the first one with its reason. */
    protected final void warn(RowFailures failures, long rows, String resolution) {
        warn(failures, new RowRemarks(), rows, resolution);
    }

    /**
     * Warns of the rows that failed and of those with remarks, if any, in one message: how many and
     * the first of each with its reason.
     */
    protected final void warn(
            RowFailures failures, RowRemarks remarks, long rows, String resolution) {
        List<String> parts = new ArrayList<>();
        MessageBuilder message = createMessageBuilder();
        if (!failures.all().isEmpty()) {
            RowFailures.Failure first = failures.all().get(0);
            parts.add(
                    failures.all().size()
                            + " of "
                            + rows
                            + " rows failed and have missing values; "
                            + first.key()
                            + ": "
                            + first.reason());
            message.addResolutions(resolution);
        }
        for (RowFailures.Failure failure : failures.all()) {
            message.addTextIssue(failure.key() + ": " + failure.reason());
        }
        List<String> all = remarks.all();
        if (!all.isEmpty()) {
            String more = all.size() > 1 ? " (and " + (all.size() - 1) + " more remarks)" : "";
            parts.add(all.get(0) + more);
        }
        all.forEach(message::addTextIssue);
        if (!parts.isEmpty()) {
            message.withSummary(String.join(" ", parts)).build().ifPresent(this::setWarning);
        }
    }
}
