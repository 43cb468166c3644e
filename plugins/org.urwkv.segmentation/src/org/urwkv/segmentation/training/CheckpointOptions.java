package org.urwkv.segmentation.training;

import java.nio.file.Path;
import org.urwkv.segmentation.SegmentationException;

/**
 * Where a training keeps its state, so that it can go on after it was cut off.
 *
 * @param folder a folder of any file system, for this training alone, made if it is not there; null
 *     to keep nothing
 * @param everyMinutes most minutes between two checkpoints; there is one after every epoch besides
 * @param resume whether to go on from the checkpoint that is there; false to begin anew and replace
 *     it
 */
public record CheckpointOptions(Path folder, double everyMinutes, boolean resume) {

    /** Checks the interval. */
    public CheckpointOptions {
        if (!(everyMinutes > 0)) {
            throw new SegmentationException(
                    "The minutes between checkpoints must be above 0; they are "
                            + everyMinutes
                            + ".");
        }
    }

    /**
     * @return no checkpoints
     */
    public static CheckpointOptions none() {
        return new CheckpointOptions(null, 5, true);
    }

    /**
     * @param folder where to
     * @return a checkpoint every five minutes; goes on from one that is there
     */
    public static CheckpointOptions in(Path folder) {
        return new CheckpointOptions(folder, 5, true);
    }
}
