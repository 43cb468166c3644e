package org.urwkv.segmentation.prediction;

import java.util.List;
import org.urwkv.segmentation.Normalization;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/**
 * An image on the grids of the models that are to label it.
 *
 * @param own the image's own grid
 * @param volumes the image on each model's grid
 * @param ranges how each model normalises each channel
 */
public record PreparedImage(
        Geometry own, List<Volume> volumes, List<List<Normalization.Range>> ranges) {

    /** Copies the lists. */
    public PreparedImage {
        volumes = List.copyOf(volumes);
        ranges = List.copyOf(ranges);
    }
}
