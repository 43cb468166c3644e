package org.urwkv.segmentation.training;

import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** An image with its labels. Voxels may be read on every call; the training keeps what it needs. */
public interface TrainingCase {

    /**
     * @return the name that messages use
     */
    String name();

    /**
     * @return the image
     */
    Volume image();

    /**
     * @return the labels, on the grid of the image
     */
    LabelVolume labels();
}
