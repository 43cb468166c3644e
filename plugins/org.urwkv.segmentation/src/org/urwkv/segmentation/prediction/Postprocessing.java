package org.urwkv.segmentation.prediction;

import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Cleaning;
import org.urwkv.volume.label.Connectivity;

/**
 * What is done to predicted labels, in this order; each label is looked at for itself. Voxels that
 * touch at faces, edges or corners hang together.
 *
 * @param keepLargest whether only the largest connected part of each label stays
 * @param smallestMm3 connected parts of less volume than this, in mm3, are removed; 0 keeps all
 * @param fillHoles whether background that a label encloses becomes that label
 */
public record Postprocessing(boolean keepLargest, double smallestMm3, boolean fillHoles) {

    /** Labels stay as they are. */
    public static final Postprocessing NONE = new Postprocessing(false, 0, false);

    /** Checks the volume. */
    public Postprocessing {
        if (!(smallestMm3 >= 0)) {
            throw new IllegalArgumentException("smallest part of " + smallestMm3 + " mm3");
        }
    }

    /**
     * @param labels predicted labels
     * @return cleaned labels; the same if nothing is to be done
     */
    public LabelVolume apply(LabelVolume labels) {
        LabelVolume result = labels;
        if (keepLargest) {
            result = Cleaning.keepLargest(result, Connectivity.CORNERS);
        }
        double[] spacing = labels.geometry().spacingMm();
        int voxels = (int) Math.ceil(smallestMm3 / (spacing[0] * spacing[1] * spacing[2]));
        if (voxels > 1) {
            result = Cleaning.removeSmall(result, voxels, Connectivity.CORNERS);
        }
        return fillHoles ? Cleaning.fillHoles(result) : result;
    }
}
