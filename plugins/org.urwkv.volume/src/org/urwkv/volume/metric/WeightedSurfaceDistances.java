package org.urwkv.volume.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Box;
import org.urwkv.volume.label.DistanceTransform;
import org.urwkv.volume.label.Mask;

/**
 * Distances between the surfaces of one label, every surface element counting by its area (Nikolov
 * et al., arXiv:1809.04430, and DeepMind's surface-distance package).
 *
 * <p>Surface elements lie where eight voxels meet, so distances are between voxel corners. They do
 * not depend on how finely a slanted surface is cut into voxels as much as plain counts do.
 */
public final class WeightedSurfaceDistances {
    /**
     * One surface element: its distance from the other surface in mm and its area in square
     * millimetres.
     */
    private record Element(double distance, double area) {}

    private final Element[] fromReference;
    private final Element[] fromPrediction;

    private WeightedSurfaceDistances(Element[] fromReference, Element[] fromPrediction) {
        this.fromReference = fromReference;
        this.fromPrediction = fromPrediction;
    }

    /**
     * Distances of one label.
     *
     * @param reference the truth
     * @param prediction what is compared with it, on the same grid
     * @param label the label
     * @return the distances; nothing if the label is missing in either volume, for then there are
     *     none
     */
    public static Optional<WeightedSurfaceDistances> of(
            LabelVolume reference, LabelVolume prediction, int label) {
        return Optional.ofNullable(all(reference, prediction).get(label));
    }

    /**
     * Distances of all labels that are in both volumes.
     *
     * @param reference the truth
     * @param prediction what is compared with it
     * @return by label, in rising order
     * @throws org.urwkv.volume.VolumeException if the grids differ
     */
    public static SortedMap<Integer, WeightedSurfaceDistances> all(
            LabelVolume reference, LabelVolume prediction) {
        Overlap.requireSameGrid(reference, prediction);
        double[] spacing = reference.geometry().spacingMm();
        double[] areas = SurfaceElements.areas(spacing);
        SortedMap<Integer, Box> others = Box.around(prediction);
        SortedMap<Integer, WeightedSurfaceDistances> all = new TreeMap<>();
        Box.around(reference)
                .forEach(
                        (label, box) -> {
                            if (others.containsKey(label)) {
                                Box both = box.union(others.get(label));
                                all.put(
                                        label,
                                        between(
                                                both.mask(reference, label),
                                                both.mask(prediction, label),
                                                spacing,
                                                areas));
                            }
                        });
        return all;
    }

    /** Distances of two masks of one size, neither of them empty. */
    static WeightedSurfaceDistances between(Mask a, Mask b, double[] spacing, double[] areas) {
        byte[] codesA = SurfaceElements.codes(a);
        byte[] codesB = SurfaceElements.codes(b);
        Mask surfaceA = surface(a, codesA);
        Mask surfaceB = surface(b, codesB);
        return new WeightedSurfaceDistances(
                elements(surfaceA, codesA, surfaceB, spacing, areas),
                elements(surfaceB, codesB, surfaceA, spacing, areas));
    }

    private static Mask surface(Mask mask, byte[] codes) {
        Mask surface = new Mask(mask.nx() + 1, mask.ny() + 1, mask.nz() + 1);
        for (int i = 0; i < codes.length; i++) {
            surface.set(i, SurfaceElements.isSurface(codes[i]));
        }
        return surface;
    }

    private static Element[] elements(
            Mask from, byte[] codes, Mask to, double[] spacing, double[] areas) {
        DistanceTransform transform = DistanceTransform.to(to, spacing);
        Element[] elements = new Element[from.count()];
        int n = 0;
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i)) {
                elements[n++] = new Element(transform.distanceMm(i), areas[codes[i] & 0xff]);
            }
        }
        Arrays.parallelSort(elements, Comparator.comparingDouble(Element::distance));
        return elements;
    }

    /**
     * Robust Hausdorff distance: the larger of the two directed distances within which that part of
     * a surface's area lies.
     *
     * @param part 0.95 for HD95, 1 for the Hausdorff distance
     * @return mm
     */
    public double hausdorffMm(double part) {
        return Math.max(quantile(fromReference, part), quantile(fromPrediction, part));
    }

    /**
     * Surface Dice at a tolerance (NSD): the part of both surfaces' area that lies within the
     * tolerance of the other surface.
     *
     * @param toleranceMm the tolerance
     * @return 0 to 1
     */
    public double surfaceDice(double toleranceMm) {
        double within =
                areaWithin(fromReference, toleranceMm) + areaWithin(fromPrediction, toleranceMm);
        return within / (area(fromReference) + area(fromPrediction));
    }

    /**
     * @return mean distance in mm from the reference's surface to that of the prediction
     */
    public double averageFromReferenceMm() {
        return average(fromReference);
    }

    /**
     * @return mean distance in mm from the prediction's surface to that of the reference
     */
    public double averageFromPredictionMm() {
        return average(fromPrediction);
    }

    private static double quantile(Element[] elements, double part) {
        double enough = part * area(elements);
        double sum = 0;
        for (Element e : elements) {
            sum += e.area;
            if (sum >= enough) {
                return e.distance;
            }
        }
        return elements[elements.length - 1].distance;
    }

    private static double average(Element[] elements) {
        double sum = 0;
        for (Element e : elements) {
            sum += e.distance * e.area;
        }
        return sum / area(elements);
    }

    private static double area(Element[] elements) {
        return areaWithin(elements, Double.POSITIVE_INFINITY);
    }

    private static double areaWithin(Element[] elements, double tolerance) {
        double sum = 0;
        for (Element e : elements) {
            sum += e.distance <= tolerance ? e.area : 0;
        }
        return sum;
    }
}
