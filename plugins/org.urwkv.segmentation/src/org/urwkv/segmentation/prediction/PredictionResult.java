package org.urwkv.segmentation.prediction;

import java.util.Optional;
import java.util.SortedMap;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * What was predicted for an image, on the image's own grid.
 *
 * @param labels the labels
 * @param probabilities for each label that was asked for, its probability from 0 to 1
 * @param uncertainty the map of uncertainty from 0 to 1, if it was asked for
 */
public record PredictionResult(
        LabelVolume labels,
        SortedMap<Integer, Volume> probabilities,
        Optional<Volume> uncertainty) {}
