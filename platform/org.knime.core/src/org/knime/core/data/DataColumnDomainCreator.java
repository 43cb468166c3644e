package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes domains. */
public class DataColumnDomainCreator {

    private Set<? extends DataCell> values;
    private DataCell lower;
    private DataCell upper;

    /** From a domain. */
    public DataColumnDomainCreator(final DataColumnDomain domain) {
        this(domain.getValues(), domain.getLowerBound(), domain.getUpperBound());
    }

    /** Nothing known. */
    public DataColumnDomainCreator() {
        super();
    }

    /** With possible values. */
    public DataColumnDomainCreator(final Set<? extends DataCell> values) {
        this(values, null, null);
    }

    /** With possible values. */
    public DataColumnDomainCreator(final DataCell[] values) {
        this(values, null, null);
    }

    /** With bounds. */
    public DataColumnDomainCreator(final DataCell lower, final DataCell upper) {
        this((Set<DataCell>) null, lower, upper);
    }

    /** With possible values and bounds. */
    public DataColumnDomainCreator(
            final DataCell[] values, final DataCell lower, final DataCell upper) {
        this(values == null ? null : new LinkedHashSet<>(Arrays.asList(values)), lower, upper);
    }

    /** With possible values and bounds. */
    public DataColumnDomainCreator(
            final Set<? extends DataCell> values, final DataCell lower, final DataCell upper) {
        this.values = values;
        this.lower = lower;
        this.upper = upper;
    }

    /** The domain. */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(lower, upper, values);
    }

    /** Sets the possible values or {@code null}. */
    public void setValues(final Set<? extends DataCell> cells) {
        values = cells;
    }

    /** Sets the lower bound or {@code null}. */
    public void setLowerBound(final DataCell cell) {
        lower = cell;
    }

    /** Sets the upper bound or {@code null}. */
    public void setUpperBound(final DataCell cell) {
        upper = cell;
    }
}
