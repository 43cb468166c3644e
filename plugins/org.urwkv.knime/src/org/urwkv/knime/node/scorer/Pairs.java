package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/**
 * What is compared with what. Within one table it is what stands in one row; in two tables it is
 * what has the same name, whatever the order of the rows.
 */
final class Pairs {

    /**
     * True labels and a prediction of one case.
     *
     * @param name name of the case
     * @param key ID of its row in the first table
     */
    record Pair(String name, String key, LabelVolumeValue truth, LabelVolumeValue prediction) {}

    private final List<Pair> all = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Pairs() {}

    /** The pairs of one table; rows that lack one of the two are left out with a remark. */
    static Pairs of(BufferedDataTable table, ScorerColumns columns) {
        Pairs pairs = new Pairs();
        int incomplete = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                DataCell truth = row.getCell(columns.truth());
                DataCell prediction = row.getCell(columns.prediction());
                if (truth.isMissing() || prediction.isMissing()) {
                    incomplete++;
                } else {
                    pairs.add(Columns.nameOf(row, columns.names()), row, truth, prediction);
                }
            }
        }
        if (incomplete > 0) {
            pairs.remarks.add(incomplete + " rows without labels or prediction were not scored.");
        }
        return pairs;
    }

    /**
     * The pairs of two tables, in the order of the first. Endings of file names do not count.
     *
     * @throws VolumeException with a sentence, if a name occurs twice in a table or none in both
     */
    static Pairs of(
            BufferedDataTable truths, BufferedDataTable predictions, ScorerColumns columns) {
        Map<String, DataRow> byName =
                byName(predictions, columns.predictionNames(), columns.prediction(), "predictions");
        Pairs pairs = new Pairs();
        List<String> alone = new ArrayList<>();
        byName(truths, columns.names(), columns.truth(), "true labels")
                .forEach(
                        (name, row) -> {
                            DataRow prediction = byName.remove(name);
                            if (prediction == null) {
                                alone.add(name);
                            } else {
                                pairs.add(
                                        Columns.nameOf(row, columns.names()),
                                        row,
                                        row.getCell(columns.truth()),
                                        prediction.getCell(columns.prediction()));
                            }
                        });
        if (pairs.all.isEmpty() && !alone.isEmpty() && !byName.isEmpty()) {
            throw new VolumeException(
                    "No case name occurs in both tables: the first has '"
                            + alone.get(0)
                            + "', the second '"
                            + byName.keySet().iterator().next()
                            + "'; choose the columns with the names of the cases.");
        }
        pairs.remark(alone, "without a prediction");
        pairs.remark(List.copyOf(byName.keySet()), "without true labels");
        return pairs;
    }

    private static Map<String, DataRow> byName(
            BufferedDataTable table, OptionalInt names, int column, String what) {
        Map<String, DataRow> rowsByName = new LinkedHashMap<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                String name = VolumeIO.stem(Columns.nameOf(row, names));
                if (!row.getCell(column).isMissing() && rowsByName.put(name, row) != null) {
                    throw new VolumeException(
                            "Two rows of the "
                                    + what
                                    + " have the case name '"
                                    + name
                                    + "'; choose a column of names without repetitions.");
                }
            }
        }
        return rowsByName;
    }

    private void add(String name, DataRow row, DataCell truth, DataCell prediction) {
        all.add(
                new Pair(
                        name,
                        row.getKey().getString(),
                        (LabelVolumeValue) truth,
                        (LabelVolumeValue) prediction));
    }

    private void remark(List<String> names, String lack) {
        if (!names.isEmpty()) {
            remarks.add(
                    names.size()
                            + " cases "
                            + lack
                            + " were not scored: '"
                            + names.get(0)
                            + (names.size() > 1 ? "' and others." : "'."));
        }
    }

    List<Pair> all() {
        return all;
    }

    /** Sentences about what is not compared. */
    List<String> remarks() {
        return remarks;
    }

    /** The labels of all volumes, from their label tables: no voxels are read. */
    SortedSet<Integer> labels() {
        SortedSet<Integer> labels = new TreeSet<>();
        for (Pair pair : all) {
            pair.truth().getLabelTable().forEach(entry -> labels.add(entry.id()));
            pair.prediction().getLabelTable().forEach(entry -> labels.add(entry.id()));
        }
        return labels;
    }
}
