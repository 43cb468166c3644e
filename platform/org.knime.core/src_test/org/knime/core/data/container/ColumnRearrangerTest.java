package org.knime.core.data.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.streamable.BufferedDataTableRowOutput;
import org.knime.core.node.streamable.DataTableRowInput;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.workflow.NodeContext;
import org.urwkv.standin.Bench;
import org.urwkv.standin.Execution;

class ColumnRearrangerTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
    }

    private static DataColumnSpec column(final String name) {
        return new DataColumnSpecCreator(name, IntCell.TYPE).createSpec();
    }

    private static SingleCellFactory twice(final String name) {
        return new SingleCellFactory(column(name)) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new IntCell(2 * ((IntCell) row.getCell(1)).getIntValue());
            }
        };
    }

    private BufferedDataTable apply(final ColumnRearranger rearranger, final int rows)
            throws CanceledExecutionException {
        return bench.exec.createColumnRearrangeTable(bench.table(rows), rearranger, bench.exec);
    }

    @Test
    void appendsAndTellsProgress() throws Exception {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(twice("twice"));

        BufferedDataTable made = apply(r, 2);

        assertThat(Bench.texts(made)).containsExactly("Row0: n0, 0, 0", "Row1: n1, 1, 2");
        assertThat(made.getDataTableSpec().getColumnSpec("twice").getDomain().getUpperBound())
                .isEqualTo(new IntCell(2));
        assertThat(bench.progress).contains("0.5 Processed row 1/2 (\"Row0\")");
    }

    @Test
    void removesMovesReplacesAndPermutes() throws Exception {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.replace(twice("double"), "number");
        r.move("double", 0);
        r.insertAt(1, twice("again"));
        assertThat(r.createSpec().getColumnNames()).containsExactly("double", "again", "name");
        assertThat(Bench.texts(apply(r, 2))).containsExactly("Row0: 0, 0, n0", "Row1: 2, 2, n1");

        r.permute(new String[] {"name"});
        r.remove("again");
        assertThat(r.createSpec().getColumnNames()).containsExactly("name", "double");
        r.keepOnly("double");
        assertThat(r.getColumnCount()).isEqualTo(1);
        assertThat(r.indexOf("name")).isEqualTo(-1);
        assertThatThrownBy(() -> r.remove("name")).hasMessageContaining("\"name\"");
    }

    @Test
    void movesColumnsBeforeAnIndex() {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(twice("c"));
        r.move(0, 2);
        assertThat(r.createSpec().getColumnNames()).containsExactly("number", "name", "c");
        r.move(2, 0);
        assertThat(r.createSpec().getColumnNames()).containsExactly("c", "number", "name");
        r.permute(new int[] {2, 1, 0});
        assertThat(r.createSpec().getColumnNames()).containsExactly("name", "number", "c");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(twice("name"));
        assertThatThrownBy(r::createSpec).hasMessageContaining("\"name\"");
    }

    @Test
    void worksOnSeveralRowsAtOnceInTheNodesContextAndKeepsTheOrder() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        Set<String> contexts = ConcurrentHashMap.newKeySet();
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(
                new SingleCellFactory(true, 2, 4, column("index")) {
                    @Override
                    public DataCell getCell(final DataRow row, final long index) {
                        two.countDown();
                        try {
                            assertThat(two.await(10, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        contexts.add(String.valueOf(NodeContext.getContext()));
                        return new IntCell((int) index);
                    }
                });
        NodeContext.pushContext((Object) "the node");
        try {
            assertThat(Bench.texts(apply(r, 20))).element(19).isEqualTo("Row19: n19, 19, 19");
        } finally {
            NodeContext.removeLastContext();
        }
        assertThat(contexts).containsExactly("the node");
    }

    @Test
    void cancelsBetweenRowsAndEndsTheFactory() {
        boolean[] ended = new boolean[1];
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(
                new SingleCellFactory(column("c")) {
                    @Override
                    public DataCell getCell(final DataRow row, final long index) {
                        assertThat(index).isLessThan(2);
                        if (index == 1) {
                            Execution.cancel(bench.exec);
                        }
                        return new IntCell(1);
                    }

                    @Override
                    public void afterProcessing() {
                        ended[0] = true;
                    }
                });

        assertThatThrownBy(() -> apply(r, 5)).isInstanceOf(CanceledExecutionException.class);
        assertThat(ended[0]).isTrue();
    }

    @Test
    void passesFailuresOfOtherThreadsOn() {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(
                new SingleCellFactory(true, column("c")) {
                    @Override
                    public DataCell getCell(final DataRow row) {
                        throw new IllegalArgumentException("row " + row.getKey());
                    }
                });

        assertThatThrownBy(() -> apply(r, 3)).hasMessage("row Row0");
    }

    @Test
    void givesFileStoresOnlyDuringExecution() throws Exception {
        AbstractCellFactory[] made = new AbstractCellFactory[1];
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        made[0] =
                new SingleCellFactory(column("c")) {
                    @Override
                    public DataCell getCell(final DataRow row) {
                        try {
                            getFileStoreFactory().createFileStore("f" + row.getKey());
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                        return new IntCell(1);
                    }
                };
        r.append(made[0]);
        apply(r, 2);

        assertThat(bench.stores.isEmpty()).isFalse();
        assertThatThrownBy(made[0]::getFileStoreFactory).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsRowByRow() throws Exception {
        ColumnRearranger r = new ColumnRearranger(Bench.spec());
        r.append(twice("twice"));
        BufferedDataContainer out = bench.exec.createDataContainer(r.createSpec());

        r.createStreamableFunction()
                .runFinal(
                        new PortInput[] {new DataTableRowInput(bench.table(2))},
                        new PortOutput[] {new BufferedDataTableRowOutput(out)},
                        bench.exec);

        assertThat(Bench.texts(out.getTable())).containsExactly("Row0: n0, 0, 0", "Row1: n1, 1, 2");
    }
}
