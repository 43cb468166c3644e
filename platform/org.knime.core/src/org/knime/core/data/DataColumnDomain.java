package org.knime.core.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known of the values of a column: possible values, lower and upper bound. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";
    private static final String UPPER = "upper_bound";
    private static final String VALUES = "possible_values";

    private final DataCell lower;
    private final DataCell upper;
    private final Set<DataCell> values;

    DataColumnDomain(
            final DataCell lower, final DataCell upper, final Set<? extends DataCell> values) {
        this.lower = lower;
        this.upper = upper;
        this.values =
                values == null
                        ? null
                        : Collections.unmodifiableSet(new LinkedHashSet<DataCell>(values));
    }

    /** The possible values, {@code null} if unknown. */
    public Set<DataCell> getValues() {
        return values;
    }

    /** Whether the possible values are known. */
    public boolean hasValues() {
        return values != null;
    }

    /** The lower bound or {@code null}. */
    public DataCell getLowerBound() {
        return lower;
    }

    /** Whether the lower bound is known. */
    public boolean hasLowerBound() {
        return lower != null;
    }

    /** The upper bound or {@code null}. */
    public DataCell getUpperBound() {
        return upper;
    }

    /** Whether the upper bound is known. */
    public boolean hasUpperBound() {
        return upper != null;
    }

    /** Whether both bounds are known. */
    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnDomain other
                && Objects.equals(lower, other.lower)
                && Objects.equals(upper, other.upper)
                && Objects.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, values);
    }

    @Override
    public String toString() {
        return "lower=" + lower + ",upper=" + upper + ",values=" + values;
    }

    /** Writes the domain. */
    public void save(final ConfigWO config) {
        if (hasLowerBound()) {
            config.addDataCell(LOWER, lower);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, upper);
        }
        if (hasValues()) {
            config.addDataCellArray(VALUES, values.toArray(new DataCell[0]));
        }
    }

    /** Reads a domain; what can not be read is left out. */
    public static DataColumnDomain load(final ConfigRO config) {
        DataCell[] values = config.getDataCellArray(VALUES, (DataCell[]) null);
        return new DataColumnDomain(
                config.getDataCell(LOWER, null),
                config.getDataCell(UPPER, null),
                values == null ? null : new LinkedHashSet<>(Arrays.asList(values)));
    }
}
