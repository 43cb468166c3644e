package org.urwkv.volume.metric;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What can be measured between a reference and a prediction of one label. The title names the
 * definition where several are in use.
 */
public enum Metric {
    /** {@link OverlapCounts#dice}. */
    DICE("Dice", Kind.RATIO, c -> c.counts().dice()),
    /** {@link OverlapCounts#jaccard}. */
    JACCARD("Jaccard", Kind.RATIO, c -> c.counts().jaccard()),
    /** {@link OverlapCounts#precision}. */
    PRECISION("Precision", Kind.RATIO, c -> c.counts().precision()),
    /** {@link OverlapCounts#recall}. */
    RECALL("Recall", Kind.RATIO, c -> c.counts().recall()),
    /** Volume of the prediction minus that of the reference. */
    VOLUME_DIFFERENCE("Volume difference (ml)", Kind.DIFFERENCE, c -> c.volumeDifferenceMl()),
    /** The volume difference as a part of the reference's volume; missing if that is empty. */
    RELATIVE_VOLUME_DIFFERENCE(
            "Relative volume difference", Kind.DIFFERENCE, c -> c.relativeVolumeDifference()),
    /** {@link SurfaceDistances#hausdorffMm}. */
    HAUSDORFF("Hausdorff distance (mm)", Kind.DISTANCE, c -> c.distance(d -> d.hausdorffMm())),
    /** {@link SurfaceDistances#hausdorff95PooledMm}. */
    HD95_POOLED(
            "HD95, pooled percentile (mm)",
            Kind.DISTANCE,
            c -> c.distance(d -> d.hausdorff95PooledMm())),
    /** {@link SurfaceDistances#hausdorff95MaximumMm}. */
    HD95_MAXIMUM(
            "HD95, maximum of directed percentiles (mm)",
            Kind.DISTANCE,
            c -> c.distance(d -> d.hausdorff95MaximumMm())),
    /** {@link WeightedSurfaceDistances#hausdorffMm} for 0.95. */
    HD95_SURFACE_WEIGHTED(
            "HD95, surface-weighted (mm)",
            Kind.DISTANCE,
            c -> c.weighted(d -> d.hausdorffMm(0.95))),
    /** {@link SurfaceDistances#averageMm}. */
    ASSD("ASSD (mm)", Kind.DISTANCE, c -> c.distance(d -> d.averageMm())),
    /** {@link SurfaceDistances#normalizedSurfaceDice}; 0 if the label is in one volume only. */
    NSD("NSD, voxel count", Kind.RATIO, c -> c.surfaceDice(false)),
    /** {@link WeightedSurfaceDistances#surfaceDice}; 0 if the label is in one volume only. */
    NSD_SURFACE_WEIGHTED("NSD, surface-weighted", Kind.RATIO, c -> c.surfaceDice(true)),
    /** {@link LesionCounts#precision}. */
    LESION_PRECISION("Lesion precision", Kind.RATIO, c -> c.lesions().precision()),
    /** {@link LesionCounts#recall}. */
    LESION_RECALL("Lesion recall", Kind.RATIO, c -> c.lesions().recall()),
    /** {@link LesionCounts#f1}. */
    LESION_F1("Lesion F1", Kind.RATIO, c -> c.lesions().f1());

    /** How values of a metric are to be taken. */
    private enum Kind {
        /** 0 to 1, the larger the better; {@link EmptyMasks} applies. */
        RATIO,
        /** From 0 up, the smaller the better. */
        DISTANCE,
        /** Of either sign, the nearer to 0 the better. */
        DIFFERENCE
    }

    private final String title;
    private final Kind kind;
    private final Function<Comparison, OptionalDouble> value;

    Metric(String title, Kind kind, Function<Comparison, OptionalDouble> value) {
        this.title = title;
        this.kind = kind;
        this.value = value;
    }

    /**
     * @return a name for columns, with definition and unit
     */
    public String title() {
        return title;
    }

    /**
     * @return whether lesions are counted for it
     */
    public boolean isLesionWise() {
        return name().startsWith("LESION");
    }

    /** The value for one label; what is empty in both volumes is answered by the choice. */
    OptionalDouble of(Comparison comparison, EmptyMasks emptyMasks) {
        return kind == Kind.RATIO && comparison.isEmpty()
                ? emptyMasks.value()
                : value.apply(comparison);
    }

    /** How bad a value is, for sorting: the larger the worse. */
    double badness(double v) {
        return switch (kind) {
            case RATIO -> -v;
            case DISTANCE -> v;
            case DIFFERENCE -> Math.abs(v);
        };
    }

    /**
     * The value that counts summed over all cases give; missing if it does not follow from them.
     */
    OptionalDouble pooled(OverlapCounts counts, LesionCounts lesions) {
        return switch (this) {
            case DICE -> counts.dice();
            case JACCARD -> counts.jaccard();
            case PRECISION -> counts.precision();
            case RECALL -> counts.recall();
            case LESION_PRECISION -> lesions.precision();
            case LESION_RECALL -> lesions.recall();
            case LESION_F1 -> lesions.f1();
            default -> OptionalDouble.empty();
        };
    }
}
