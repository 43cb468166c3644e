package org.urwkv.segmentation.prediction;

import java.util.Arrays;
import java.util.List;
import org.urwkv.segmentation.Normalization;
import org.urwkv.volume.Volume;

/** A volume whose intensities are normalised when they are read: no second copy of it is made. */
final class VolumeImage implements GridImage {

    private final Volume volume;
    private final List<Normalization.Range> ranges;

    /**
     * @param volume a volume on the model's grid
     * @param ranges how to normalise each channel
     */
    VolumeImage(Volume volume, List<Normalization.Range> ranges) {
        this.volume = volume;
        this.ranges = List.copyOf(ranges);
    }

    @Override
    public int channels() {
        return volume.channels();
    }

    @Override
    public int[] size() {
        return volume.geometry().dimensions();
    }

    @Override
    public void read(int[] origin, int[] window, float[] target, int start) {
        int[] size = size();
        int from = Math.max(0, -origin[0]);
        int count = Math.min(window[0], size[0] - origin[0]) - from;
        int row = start;
        for (int channel = 0; channel < channels(); channel++) {
            Normalization.Range range = ranges.get(channel);
            for (int z = origin[2]; z < origin[2] + window[2]; z++) {
                for (int y = origin[1]; y < origin[1] + window[1]; y++, row += window[0]) {
                    Arrays.fill(target, row, row + window[0], 0);
                    if (count > 0 && z >= 0 && z < size[2] && y >= 0 && y < size[1]) {
                        int first = (z * size[1] + y) * size[0] + origin[0] + from;
                        volume.floats(channel, first, target, row + from, count);
                        range.normalise(target, row + from, count);
                    }
                }
            }
        }
    }
}
