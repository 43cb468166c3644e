package org.urwkv.standin.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataValueComparator;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.NominalValue;

/** Learns the domains of columns from the rows: bounds and, up to a number, possible values. */
public final class DomainTracker {

    private final DataTableSpec spec;
    private final Column[] columns;

    /** Of these columns, starting from their domains or from nothing. */
    public DomainTracker(final DataTableSpec spec, final boolean keepDomains) {
        this.spec = spec;
        columns = new Column[spec.getNumColumns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(spec.getColumnSpec(i), keepDomains);
        }
    }

    /** Takes a cell of a column in. */
    public void update(final int column, final DataCell cell, final int maxValues) {
        if (!cell.isMissing()) {
            columns[column].update(cell, maxValues);
        }
    }

    /** The columns with the domains of what was taken in. */
    public DataTableSpec createSpec() {
        DataTableSpecCreator creator = new DataTableSpecCreator(spec);
        for (int i = 0; i < columns.length; i++) {
            DataColumnSpecCreator column = new DataColumnSpecCreator(spec.getColumnSpec(i));
            column.setDomain(columns[i].domain());
            creator.replaceColumn(i, column.createSpec());
        }
        return creator.createSpec();
    }

    /** One column. */
    private static final class Column {

        private final boolean bounded;
        private final DataColumnDomain kept;
        private final DataValueComparator order;
        private Set<DataCell> values;
        private DataCell lower;
        private DataCell upper;

        Column(final DataColumnSpec spec, final boolean keep) {
            DataColumnDomain domain = spec.getDomain();
            boolean nominal = spec.getType().isCompatible(NominalValue.class);
            bounded = spec.getType().isCompatible(BoundedValue.class);
            order = spec.getType().getComparator();
            kept = keep ? domain : new DataColumnDomainCreator().createDomain();
            if (nominal && (!keep || domain.hasValues() || !domain.hasBounds())) {
                values = new LinkedHashSet<>();
                if (kept.hasValues()) {
                    values.addAll(kept.getValues());
                }
            }
            lower = kept.getLowerBound();
            upper = kept.getUpperBound();
        }

        void update(final DataCell cell, final int maxValues) {
            if (values != null && values.add(cell) && values.size() > maxValues) {
                values = null;
            }
            boolean number = !(cell instanceof DoubleValue d) || !Double.isNaN(d.getDoubleValue());
            if (bounded && number) {
                lower = lower == null || order.compare(cell, lower) < 0 ? cell : lower;
                upper = upper == null || order.compare(cell, upper) > 0 ? cell : upper;
            }
        }

        DataColumnDomain domain() {
            return new DataColumnDomainCreator(values, lower, upper).createDomain();
        }
    }
}
