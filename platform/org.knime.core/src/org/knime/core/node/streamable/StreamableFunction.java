package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.node.ExecutionContext;

/** Makes of each row of one input a row of one output. */
public abstract class StreamableFunction extends StreamableOperator {

    /** The input unless told otherwise. */
    public static final int DEFAULT_INPORT_INDEX = 0;

    /** The output unless told otherwise. */
    public static final int DEFAULT_OUTPORT_INDEX = 0;

    private final int in;
    private final int out;

    /** From port 0 to port 0. */
    protected StreamableFunction() {
        this(DEFAULT_INPORT_INDEX, DEFAULT_OUTPORT_INDEX);
    }

    /** Between these ports. */
    protected StreamableFunction(final int in, final int out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void runFinal(
            final PortInput[] inputs, final PortOutput[] outputs, final ExecutionContext exec)
            throws Exception {
        RowInput rows = (RowInput) inputs[in];
        RowOutput target = (RowOutput) outputs[out];
        init(exec);
        try {
            long index = 0;
            for (DataRow row = rows.poll(); row != null; row = rows.poll()) {
                exec.checkCanceled();
                target.push(compute(row, index++));
            }
        } finally {
            finish();
            rows.close();
            target.close();
        }
    }

    /** Called before the first row. */
    public void init(final ExecutionContext exec) throws Exception {}

    /** The row for a row. */
    public DataRow compute(final DataRow row) throws Exception {
        throw new IllegalStateException(
                getClass().getName() + " implements neither form of compute");
    }

    /** The row for the row at this index from 0. */
    public DataRow compute(final DataRow row, final long index) throws Exception {
        return compute(row);
    }

    /** Called after the last row. */
    public void finish() {}
}
