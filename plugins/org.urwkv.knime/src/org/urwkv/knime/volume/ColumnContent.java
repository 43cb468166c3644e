package org.urwkv.knime.volume;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.urwkv.volume.Geometry;

/**
 * What is known of the volumes of a column before they are read. It is kept in the column's
 * properties, where nodes find it before anything is executed; rows that were filtered out later
 * still count.
 *
 * @param channels number of channels of all volumes; 0 where they differ
 * @param largest size and spacing of the volume with the most voxels, without its place
 */
public record ColumnContent(int channels, Geometry largest) {

    private static final String CHANNELS = "urwkv.channels";
    private static final String LARGEST = "urwkv.largest";

    /** What the column's properties say, if they say anything. */
    public static Optional<ColumnContent> of(DataColumnSpec column) {
        DataColumnProperties properties = column.getProperties();
        String[] words = properties.getProperty(LARGEST, "").split(" ");
        try {
            return words.length < 6
                    ? Optional.empty()
                    : Optional.of(
                            new ColumnContent(
                                    Integer.parseInt(properties.getProperty(CHANNELS, "0")),
                                    Geometry.axisAligned(
                                            Integer.parseInt(words[0]),
                                            Integer.parseInt(words[1]),
                                            Integer.parseInt(words[2]),
                                            Double.parseDouble(words[3]),
                                            Double.parseDouble(words[4]),
                                            Double.parseDouble(words[5]))));
        } catch (RuntimeException e) {
            // of another version: as if nothing were known
            return Optional.empty();
        }
    }

    /** The column with this in its properties. */
    public DataColumnSpec in(DataColumnSpec column) {
        double[] spacing = largest.spacingMm();
        Map<String, String> properties = new HashMap<>();
        if (channels > 0) {
            properties.put(CHANNELS, Integer.toString(channels));
        }
        properties.put(
                LARGEST,
                "%d %d %d %s %s %s"
                        .formatted(
                                largest.nx(),
                                largest.ny(),
                                largest.nz(),
                                spacing[0],
                                spacing[1],
                                spacing[2]));
        DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setProperties(column.getProperties().cloneAndOverwrite(properties));
        return creator.createSpec();
    }

    /** The same table, whose columns of volumes say what they hold. */
    public static BufferedDataTable noted(BufferedDataTable table, ExecutionContext exec) {
        DataTableSpec spec = table.getDataTableSpec();
        ColumnContent[] found = new ColumnContent[spec.getNumColumns()];
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                for (int i = 0; i < found.length; i++) {
                    found[i] = with(found[i], row.getCell(i));
                }
            }
        }
        DataTableSpecCreator creator = new DataTableSpecCreator(spec);
        for (int i = 0; i < found.length; i++) {
            if (found[i] != null) {
                creator.replaceColumn(i, found[i].in(spec.getColumnSpec(i)));
            }
        }
        return exec.createSpecReplacerTable(table, creator.createSpec());
    }

    private static ColumnContent with(ColumnContent before, DataCell cell) {
        if (cell.isMissing() || !(cell instanceof VolumeValue volume)) {
            return before;
        }
        VolumeHeader header = volume.getSummary().header();
        if (before == null) {
            return new ColumnContent(header.channels(), header.geometry());
        }
        return new ColumnContent(
                before.channels == header.channels() ? before.channels : 0,
                before.largest.voxels() >= header.geometry().voxels()
                        ? before.largest
                        : header.geometry());
    }
}
