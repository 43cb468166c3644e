package org.urwkv.volume.metric;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One metric over many cases.
 *
 * @param label the label; empty for all labels together, where each case counts with its mean over
 *     labels
 * @param metric what was measured
 * @param cases cases that have a value
 * @param missing cases that have none; they are left out of all that follows
 * @param mean mean of the values
 * @param median their median
 * @param standardDeviation their sample standard deviation; missing for a single case
 * @param low lower end of the 95 % interval of the mean; missing for a single case
 * @param high its upper end
 * @param pooled value of all cases taken for one large case; missing for metrics that do not follow
 *     from counts of voxels or lesions
 * @param worst names of the worst cases, the worst first
 */
public record Summary(
        OptionalInt label,
        Metric metric,
        int cases,
        int missing,
        OptionalDouble mean,
        OptionalDouble median,
        OptionalDouble standardDeviation,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble pooled,
        List<String> worst) {}
