package org.urwkv.knime.node.predictor;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.NodeContext;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.prediction.PreparedImage;

/**
 * Reads the images of a table in the order of its rows and brings them to the model's grid, one
 * ahead of the row that is asked for, in a thread of its own.
 */
final class CaseAhead implements AutoCloseable {

    private final CloseableRowIterator rows;
    private final int column;
    private final Predictor predictor;
    private final NodeContext context = NodeContext.getContext();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread worker = new Thread(work, "U-RWKV Predictor: next image");
                        worker.setDaemon(true);
                        return worker;
                    });
    private Future<Optional<PreparedImage>> next;

    /**
     * @param table the table
     * @param column index of the column of images
     * @param predictor prepares them; stays open
     */
    CaseAhead(BufferedDataTable table, int column, Predictor predictor) {
        this.rows = table.iterator();
        this.column = column;
        this.predictor = predictor;
        begin();
    }

    private void begin() {
        next = rows.hasNext() ? thread.submit(() -> prepare(rows)) : null;
    }

    private Optional<PreparedImage> prepare(Iterator<DataRow> iterator) throws IOException {
        NodeContext.pushContext(context);
        try {
            DataCell image = iterator.next().getCell(column);
            return image.isMissing()
                    ? Optional.empty()
                    : Optional.of(predictor.prepare(((VolumeValue) image).readVolume()));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /**
     * To be called once a row, in the order of the rows.
     *
     * @return the image of the row, or nothing if that is missing
     * @throws Exception why it cannot be read or does not fit the model
     */
    Optional<PreparedImage> take() throws Exception {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            begin();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        rows.close();
    }
}
