package org.knime.core.data.container;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.ColumnRearranger.Item;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.streamable.StreamableFunction;
import org.urwkv.standin.internal.RowFunction;

/** Applies a rearranger to rows. */
final class RearrangeFunction extends StreamableFunction implements RowFunction {

    private final List<Item> items;
    private final Set<CellFactory> factories = new LinkedHashSet<>();

    RearrangeFunction(final List<Item> items, final int in, final int out) {
        super(in, out);
        this.items = items;
        items.stream().map(Item::factory).filter(f -> f != null).forEach(factories::add);
    }

    @Override
    public void init(final ExecutionContext exec) {
        for (CellFactory factory : factories) {
            if (factory instanceof AbstractCellFactory f) {
                f.setFileStoreFactory(FileStoreFactory.createFileStoreFactory(exec));
            }
        }
    }

    @Override
    public DataRow compute(final DataRow row) {
        return compute(row, -1);
    }

    @Override
    public DataRow compute(final DataRow row, final long index) {
        Map<CellFactory, DataCell[]> made = new HashMap<>();
        for (CellFactory factory : factories) {
            DataCell[] cells = factory.getCells(row, index);
            if (cells == null || cells.length != factory.getColumnSpecs().length) {
                throw new IllegalStateException(
                        factory.getClass().getName() + " made other cells than it has columns");
            }
            made.put(factory, cells);
        }
        DataCell[] cells = new DataCell[items.size()];
        for (int i = 0; i < cells.length; i++) {
            Item item = items.get(i);
            cells[i] =
                    item.factory() == null
                            ? row.getCell(item.index())
                            : made.get(item.factory())[item.index()];
        }
        return new DefaultRow(row.getKey(), cells);
    }

    @Override
    public void finish() {
        for (CellFactory factory : factories) {
            if (factory instanceof AbstractCellFactory f) {
                f.afterProcessing();
                f.setFileStoreFactory(null);
            }
        }
    }

    @Override
    public int workers() {
        return factories.stream().mapToInt(RearrangeFunction::workers).min().orElse(1);
    }

    private static int workers(final CellFactory factory) {
        boolean parallel = factory instanceof AbstractCellFactory f && f.isParallelProcessing();
        return parallel ? ((AbstractCellFactory) factory).getMaxParallelWorkers() : 1;
    }

    @Override
    public int queue() {
        return factories.stream()
                .mapToInt(f -> f instanceof AbstractCellFactory a ? a.getMaxQueueSize() : 1)
                .min()
                .orElse(1);
    }

    @Override
    public void progress(
            final long row, final long rowCount, final RowKey key, final ExecutionMonitor exec) {
        if (factories.isEmpty()) {
            exec.setProgress(row / (double) rowCount);
        } else {
            factories.iterator().next().setProgress(row, rowCount, key, exec);
        }
    }
}
