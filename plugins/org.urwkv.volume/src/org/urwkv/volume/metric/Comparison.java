package org.urwkv.volume.metric;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.label.Mask;

/**
 * One label in a reference and in a prediction. Surfaces and lesions are looked at when they are
 * asked for, once, within the smallest box around both masks.
 */
final class Comparison {
    private final OverlapCounts counts;
    private final Geometry geometry;
    private final ScoringOptions options;
    private final Mask reference;
    private final Mask prediction;
    private SurfaceDistances distances;
    private WeightedSurfaceDistances weighted;
    private LesionCounts lesions;

    /** Masks are of the box around both; null if the label is in neither volume. */
    Comparison(
            OverlapCounts counts,
            Geometry geometry,
            ScoringOptions options,
            Mask reference,
            Mask prediction) {
        this.counts = counts;
        this.geometry = geometry;
        this.options = options;
        this.reference = reference;
        this.prediction = prediction;
    }

    OverlapCounts counts() {
        return counts;
    }

    /** Whether the label is in neither volume. */
    boolean isEmpty() {
        return counts.reference() == 0 && counts.prediction() == 0;
    }

    private boolean isInBoth() {
        return counts.reference() > 0 && counts.prediction() > 0;
    }

    OptionalDouble volumeDifferenceMl() {
        double[] spacing = geometry.spacingMm();
        double voxelMl = spacing[0] * spacing[1] * spacing[2] / 1000;
        return OptionalDouble.of((counts.prediction() - counts.reference()) * voxelMl);
    }

    OptionalDouble relativeVolumeDifference() {
        return counts.reference() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (double) (counts.prediction() - counts.reference()) / counts.reference());
    }

    OptionalDouble distance(ToDoubleFunction<SurfaceDistances> measure) {
        return isInBoth()
                ? OptionalDouble.of(measure.applyAsDouble(distances()))
                : OptionalDouble.empty();
    }

    OptionalDouble weighted(ToDoubleFunction<WeightedSurfaceDistances> measure) {
        return isInBoth()
                ? OptionalDouble.of(measure.applyAsDouble(weightedDistances()))
                : OptionalDouble.empty();
    }

    /** A surface without another one is nowhere near it: 0. */
    OptionalDouble surfaceDice(boolean byArea) {
        if (!isInBoth()) {
            return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0);
        }
        return OptionalDouble.of(
                byArea
                        ? weightedDistances().surfaceDice(options.toleranceMm())
                        : distances().normalizedSurfaceDice(options.toleranceMm()));
    }

    private SurfaceDistances distances() {
        if (distances == null) {
            distances = SurfaceDistances.between(reference, prediction, geometry.spacingMm());
        }
        return distances;
    }

    private WeightedSurfaceDistances weightedDistances() {
        if (weighted == null) {
            double[] spacing = geometry.spacingMm();
            weighted =
                    WeightedSurfaceDistances.between(
                            reference, prediction, spacing, SurfaceElements.areas(spacing));
        }
        return weighted;
    }

    LesionCounts lesions() {
        if (lesions == null) {
            lesions =
                    isEmpty()
                            ? LesionCounts.NONE
                            : LesionCounts.of(
                                    reference,
                                    prediction,
                                    options.connectivity(),
                                    options.lesionShare());
        }
        return lesions;
    }
}
