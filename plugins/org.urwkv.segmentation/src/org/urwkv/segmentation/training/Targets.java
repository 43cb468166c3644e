package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;

/**
 * What the outputs of the network stand for: one of several classes, or each a region of its own.
 *
 * @param table the labels of the cases as classes
 * @param regions the regions; empty where classes exclude each other
 */
record Targets(LabelTable table, List<Region> regions) {

    /** Classes are kept in a byte. */
    private static final int BYTES = 256;

    /** Checks that every region occurs. */
    Targets {
        regions = List.copyOf(regions);
        for (Region region : regions) {
            if (region.labels().stream().noneMatch(label -> table.classOf(label) > 0)) {
                throw new SegmentationException(
                        "Region '%s' consists of the labels %s, but the cases have only %s; correct the region or leave it out."
                                .formatted(region.name(), region.labels(), table.names().keySet()));
            }
        }
    }

    /**
     * @return number of outputs of the network
     */
    int outputs() {
        return regions.isEmpty() ? table.classes() : regions.size();
    }

    /**
     * @return labels that are predicted, with names for them
     */
    SortedMap<Integer, String> names() {
        if (regions.isEmpty()) {
            return table.names();
        }
        SortedMap<Integer, String> names = new TreeMap<>();
        regions.forEach(region -> names.put(region.written(), "Label " + region.written()));
        return names;
    }

    /**
     * @param parent owner of the script
     * @param options what to minimise
     * @return the loss
     */
    Loss loss(NDManager parent, LossOptions options) {
        return regions.isEmpty()
                ? new Loss(parent, options, table.classes())
                : Loss.ofRegions(parent, options, members());
    }

    /** For each region and each class 1 where the class belongs to the region, else 0. */
    private float[][] members() {
        float[][] members = new float[regions.size()][BYTES];
        for (int r = 0; r < members.length; r++) {
            for (int label : regions.get(r).labels()) {
                if (table.classOf(label) > 0) {
                    members[r][table.classOf(label)] = 1;
                }
            }
        }
        return members;
    }

    /**
     * @param found what was predicted as unsigned bytes: classes, or the number, from 1, of the
     *     region that is written; 0 for none
     * @param truth classes as unsigned bytes; {@link Loss#IGNORED} where nothing counts
     * @return Dice of each class from 1, or of each region; NaN where neither has it
     */
    double[] dice(byte[] found, byte[] truth) {
        if (regions.isEmpty()) {
            return Validation.dice(found, truth, table.classes());
        }
        float[][] members = members();
        double[] dice = new double[regions.size()];
        for (int r = 0; r < dice.length; r++) {
            boolean[] within = new boolean[regions.size() + 1];
            for (int i = 0; i < regions.size(); i++) {
                within[i + 1] = regions.get(r).labels().contains(regions.get(i).written());
            }
            long both = 0;
            long either = 0;
            for (int i = 0; i < truth.length; i++) {
                int b = truth[i] & 0xff;
                if (b != Loss.IGNORED) {
                    boolean one = within[found[i] & 0xff];
                    boolean other = members[r][b] > 0;
                    both += one && other ? 1 : 0;
                    either += (one ? 1 : 0) + (other ? 1 : 0);
                }
            }
            dice[r] = either == 0 ? Double.NaN : 2.0 * both / either;
        }
        return dice;
    }
}
