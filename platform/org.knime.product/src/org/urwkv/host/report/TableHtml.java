package org.urwkv.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * The beginning of a table as HTML. A short table is shown whole. Columns of numbers stand right;
 * those whose numbers all lie between 0 and 1 and are not all whole (such as Dice) have a bar
 * behind each number.
 */
final class TableHtml {
    private static final int WHOLE = 60;
    private static final int BEGINNING = 20;

    private TableHtml() {}

    /**
     * Writes a table.
     *
     * @param table the table
     * @return an HTML element
     */
    static String write(BufferedDataTable table) {
        List<DataRow> rows = rows(table);
        DataTableSpec spec = table.getDataTableSpec();
        StringBuilder out =
                new StringBuilder("<div class=\"scroll\"><table><thead><tr><th>RowID</th>");
        boolean[] meters = new boolean[spec.getNumColumns()];
        for (int i = 0; i < meters.length; i++) {
            meters[i] = isMeter(rows, i);
            out.append(isNumber(spec, i) ? "<th class=\"number\">" : "<th>");
            out.append(Html.escape(spec.getColumnSpec(i).getName())).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (DataRow row : rows) {
            out.append("<tr><td class=\"soft\">")
                    .append(Html.escape(row.getKey().getString()))
                    .append("</td>");
            for (int i = 0; i < meters.length; i++) {
                cell(row.getCell(i), isNumber(spec, i), meters[i], out);
            }
            out.append("</tr>");
        }
        out.append("</tbody></table></div>");
        if (rows.size() < table.size()) {
            out.append("<p class=\"soft\">The first ")
                    .append(rows.size())
                    .append(" of ")
                    .append(table.size())
                    .append(" rows.</p>");
        }
        return out.toString();
    }

    private static List<DataRow> rows(BufferedDataTable table) {
        long count = table.size() <= WHOLE ? table.size() : BEGINNING;
        List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = table.iterator()) {
            while (rows.size() < count && iterator.hasNext()) {
                rows.add(iterator.next());
            }
        }
        return rows;
    }

    private static void cell(DataCell cell, boolean number, boolean meter, StringBuilder out) {
        String text = Cells.shortText(cell);
        if (text == null) {
            out.append(
                    number ? "<td class=\"number missing\"></td>" : "<td class=\"missing\"></td>");
        } else if (meter) {
            double percent = 100 * ((DoubleValue) cell).getDoubleValue();
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<td class=\"number meter\" style=\"--part:%.1f%%\">",
                            percent));
            out.append(Html.escape(text)).append("</td>");
        } else {
            out.append(
                    number ? "<td class=\"number\">" : "<td title=\"" + Html.escape(text) + "\">");
            out.append(Html.escape(text)).append("</td>");
        }
    }

    private static boolean isNumber(DataTableSpec spec, int column) {
        return spec.getColumnSpec(column).getType().isCompatible(DoubleValue.class);
    }

    private static boolean isMeter(List<DataRow> rows, int column) {
        boolean whole = true;
        for (DataRow row : rows) {
            DataCell cell = row.getCell(column);
            if (!cell.isMissing()) {
                double value =
                        cell instanceof DoubleValue number ? number.getDoubleValue() : Double.NaN;
                if (!(value >= 0 && value <= 1)) {
                    return false;
                }
                whole &= value == Math.rint(value);
            }
        }
        return !whole;
    }
}
