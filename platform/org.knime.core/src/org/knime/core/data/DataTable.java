package org.knime.core.data;

/** Rows of one specification. */
public interface DataTable extends Iterable<DataRow> {

    /** The specification. */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
