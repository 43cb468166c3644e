package org.urwkv.knime.node.predictor;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.streamable.RowInput;
import org.knime.core.node.workflow.NodeContext;
import org.urwkv.knime.node.RowRemarks;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.prediction.PreparedImage;
import org.urwkv.volume.Volume;

/**
 * Takes rows in their order, reads their images and brings them to the model's grid, one ahead of
 * the row that is asked for, in a thread of its own.
 */
final class CaseAhead implements AutoCloseable {

    private final RowInput source;
    private final int column;
    private final Predictor predictor;
    private final RowRemarks remarks;
    private final NodeContext context = NodeContext.getContext();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread worker = new Thread(work, "U-RWKV Predictor: next image");
                        worker.setDaemon(true);
                        return worker;
                    });
    private Future<Case> next;
    private Case current;
    private boolean pulled;

    /**
     * A row and its image.
     *
     * @param row null after the last
     * @param image nothing if it is missing
     * @param failure why it cannot be read or does not fit the model; null if all is well
     */
    private record Case(DataRow row, Optional<PreparedImage> image, Exception failure) {}

    /**
     * @param source the rows
     * @param column index of the column of images
     * @param predictor prepares them; stays open
     * @param remarks takes what is to be said of them
     */
    CaseAhead(RowInput source, int column, Predictor predictor, RowRemarks remarks) {
        this.source = source;
        this.column = column;
        this.predictor = predictor;
        this.remarks = remarks;
        next = thread.submit(this::next);
    }

    private Case next() throws InterruptedException {
        NodeContext.pushContext(context);
        try {
            DataRow row = source.poll();
            return row == null ? new Case(null, Optional.empty(), null) : read(row);
        } finally {
            NodeContext.removeLastContext();
        }
    }

    private Case read(DataRow row) {
        try {
            DataCell cell = row.getCell(column);
            if (cell.isMissing()) {
                return new Case(row, Optional.empty(), null);
            }
            Volume image = ((VolumeValue) cell).readVolume();
            PreparedImage prepared = predictor.prepare(image);
            if (image.isBlank()) {
                remarks.on(row.getKey().getString())
                        .accept(
                                "The image has one and the same value in every voxel, so its labels"
                                        + " mean nothing; check its file.");
            }
            return new Case(row, Optional.of(prepared), null);
        } catch (Exception e) {
            return new Case(row, Optional.empty(), e);
        }
    }

    private void advance() throws InterruptedException {
        try {
            current = next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
        if (current.row != null) {
            next = thread.submit(this::next);
        }
    }

    /**
     * To be called once a row, in the order of the rows.
     *
     * @return the image of the row, or nothing if that is missing
     * @throws Exception why it cannot be read or does not fit the model
     */
    Optional<PreparedImage> take() throws Exception {
        if (!pulled) {
            advance();
        }
        pulled = false;
        if (current.failure != null) {
            throw current.failure;
        }
        return current.image;
    }

    /**
     * The rows for somebody who calls {@link #take} after each: the source can then be one that
     * gives them only once.
     */
    RowInput rows() {
        return new RowInput() {
            @Override
            public DataTableSpec getDataTableSpec() {
                return source.getDataTableSpec();
            }

            @Override
            public DataRow poll() throws InterruptedException {
                advance();
                pulled = true;
                return current.row;
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
        source.close();
    }
}
