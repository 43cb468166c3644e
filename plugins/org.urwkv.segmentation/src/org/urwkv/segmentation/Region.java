package org.urwkv.segmentation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of labels that a network finds together, as a whole tumour consists of its core and what is
 * around it. Regions may overlap: each is found by itself, with a probability of its own. Where
 * they become labels again, they are written in their order, each over those before it (nnU-Net,
 * regions_class_order).
 *
 * @param name what the region is called
 * @param labels labels of which it consists
 * @param written the one among them that is written where the region is found
 */
public record Region(String name, SortedSet<Integer> labels, int written) {

    /** Copies the set and checks the label to write. */
    public Region {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        if (labels.isEmpty() || labels.first() < 1 || !labels.contains(written)) {
            throw new SegmentationException(
                    "Region '%s' of the labels %s cannot be written as label %d; choose one of its own, which are above 0."
                            .formatted(name, labels, written));
        }
    }

    /**
     * Reads regions that a user has written.
     *
     * @param text such as {@code whole = 1, 2, 4; core = 1, 4; enhancing = 4}, in the order in
     *     which they are written, later ones over earlier ones; empty: none
     * @param labels the label to write for each region, such as {@code 2, 1, 4}; empty: the one
     *     that no later region has
     * @return the regions
     * @throws SegmentationException if the texts say something else
     */
    public static List<Region> parse(String text, String labels) {
        List<String> parts = split(text, ";");
        List<Integer> written = numbers(labels);
        if (!written.isEmpty() && written.size() != parts.size()) {
            throw new SegmentationException(
                    "There are %d regions, but %d labels to write for them; give one for each, or none at all."
                            .formatted(parts.size(), written.size()));
        }
        List<Region> regions = new ArrayList<>();
        SortedSet<Integer> later = new TreeSet<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            String[] sides = parts.get(i).split("=", -1);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new SegmentationException(
                        "'%s' is no region; write a name and its labels, such as core = 1, 4."
                                .formatted(parts.get(i)));
            }
            SortedSet<Integer> own = new TreeSet<>(numbers(sides[1]));
            String name = sides[0].trim();
            regions.add(
                    0,
                    new Region(
                            name,
                            own,
                            written.isEmpty() ? left(name, own, later) : written.get(i)));
            later.addAll(own);
        }
        if (regions.stream().map(Region::written).distinct().count() < regions.size()) {
            throw new SegmentationException(
                    "Two of the regions '%s' are written as the same label; give each a label of its own."
                            .formatted(text.trim()));
        }
        return List.copyOf(regions);
    }

    private static int left(String name, SortedSet<Integer> own, SortedSet<Integer> later) {
        SortedSet<Integer> left = new TreeSet<>(own);
        left.removeAll(later);
        if (left.size() != 1) {
            throw new SegmentationException(
                    "Region '%s' has %d labels that no later region has (%s), so it is not clear which to write for it; order the regions from large to small, or give the labels to write."
                            .formatted(name, left.size(), left));
        }
        return left.first();
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : split(text, ",")) {
            try {
                numbers.add(Integer.valueOf(word));
            } catch (NumberFormatException e) {
                throw new SegmentationException(
                        "'%s' is no label of a region; write whole numbers such as 1, 2, 4."
                                .formatted(word),
                        e);
            }
        }
        return numbers;
    }

    private static List<String> split(String text, String separator) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(separator, -1)).stream().map(String::trim).toList();
    }
}
