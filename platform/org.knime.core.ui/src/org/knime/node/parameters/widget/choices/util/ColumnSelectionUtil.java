package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns of input tables; a table that is not known has none. */
public final class ColumnSelectionUtil {
    private ColumnSelectionUtil() {}

    private static Stream<DataColumnSpec> columns(DataTableSpec spec) {
        return spec == null
                ? Stream.empty()
                : IntStream.range(0, spec.getNumColumns()).mapToObj(spec::getColumnSpec);
    }

    private static Stream<DataColumnSpec> columns(NodeParametersInput input, int portIndex) {
        return columns(input.getInTableSpec(portIndex).orElse(null));
    }

    private static Predicate<DataColumnSpec> compatible(
            Collection<Class<? extends DataValue>> valueClasses) {
        return column -> valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }

    /** All columns of the table at a port. */
    public static List<DataColumnSpec> getAllColumns(NodeParametersInput input, int portIndex) {
        return columns(input, portIndex).toList();
    }

    /** All columns of the table at the first port. */
    public static List<DataColumnSpec> getAllColumnsOfFirstPort(NodeParametersInput input) {
        return getAllColumns(input, 0);
    }

    /** The first column of the table at a port. */
    public static Optional<DataColumnSpec> getFirstColumn(
            NodeParametersInput input, int portIndex) {
        return columns(input, portIndex).findFirst();
    }

    /** The first column of the table at the first port. */
    public static Optional<DataColumnSpec> getFirstColumnOfFirstPort(NodeParametersInput input) {
        return getFirstColumn(input, 0);
    }

    /** The columns of the table at a port that pass the test. */
    public static List<DataColumnSpec> getFilteredColumns(
            NodeParametersInput input, int portIndex, Predicate<DataColumnSpec> filter) {
        return columns(input, portIndex).filter(filter).toList();
    }

    /** The columns of the table at a port that are compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumns(
            NodeParametersInput input, int portIndex, Class<? extends DataValue>... valueClasses) {
        return getFilteredColumns(input, portIndex, compatible(List.of(valueClasses)));
    }

    /** The columns of the table at the first port that are compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(
            NodeParametersInput input, Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(input, 0, valueClasses);
    }

    /** The first column of the table at a port that is compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(
            NodeParametersInput input, int portIndex, Class<? extends DataValue>... valueClasses) {
        return columns(input, portIndex).filter(compatible(List.of(valueClasses))).findFirst();
    }

    /** The first column of the first port's table that is compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Optional<DataColumnSpec> getFirstCompatibleColumnOfFirstPort(
            NodeParametersInput input, Class<? extends DataValue>... valueClasses) {
        return getFirstCompatibleColumn(input, 0, valueClasses);
    }

    /** The columns of texts of the table at a port. */
    public static List<DataColumnSpec> getStringColumns(NodeParametersInput input, int portIndex) {
        return getCompatibleColumns(input, portIndex, StringValue.class);
    }

    /** The columns of texts of the table. */
    public static List<DataColumnSpec> getStringColumns(DataTableSpec spec) {
        return getCompatibleColumns(spec, StringValue.class);
    }

    /** The first column of texts of the table. */
    public static Optional<DataColumnSpec> getFirstStringColumn(DataTableSpec spec) {
        return getFirstCompatibleColumn(spec, StringValue.class);
    }

    /** The columns of texts of the table at the first port. */
    public static List<DataColumnSpec> getStringColumnsOfFirstPort(NodeParametersInput input) {
        return getStringColumns(input, 0);
    }

    /** The columns of numbers of the table at a port. */
    public static List<DataColumnSpec> getDoubleColumns(NodeParametersInput input, int portIndex) {
        return getCompatibleColumns(input, portIndex, DoubleValue.class);
    }

    /** The columns of numbers of the table. */
    public static List<DataColumnSpec> getDoubleColumns(DataTableSpec spec) {
        return getCompatibleColumns(spec, DoubleValue.class);
    }

    /** The first column of numbers of the table. */
    public static Optional<DataColumnSpec> getFirstDoubleColumn(DataTableSpec spec) {
        return getFirstCompatibleColumn(spec, DoubleValue.class);
    }

    /** The columns of numbers of the table at the first port. */
    public static List<DataColumnSpec> getDoubleColumnsOfFirstPort(NodeParametersInput input) {
        return getDoubleColumns(input, 0);
    }

    /** The columns of the table that are compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumns(
            DataTableSpec spec, Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(spec, List.of(valueClasses));
    }

    /** The columns of the table that are compatible with any of the values. */
    public static List<DataColumnSpec> getCompatibleColumns(
            DataTableSpec spec, Collection<Class<? extends DataValue>> valueClasses) {
        return columns(spec).filter(compatible(valueClasses)).toList();
    }

    /** The first column of the table that is compatible with any of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(
            DataTableSpec spec, Class<? extends DataValue>... valueClasses) {
        return getFirstCompatibleColumn(spec, List.of(valueClasses));
    }

    /** The first column of the table that is compatible with any of the values. */
    public static Optional<DataColumnSpec> getFirstCompatibleColumn(
            DataTableSpec spec, List<Class<? extends DataValue>> valueClasses) {
        return columns(spec).filter(compatible(valueClasses)).findFirst();
    }
}
