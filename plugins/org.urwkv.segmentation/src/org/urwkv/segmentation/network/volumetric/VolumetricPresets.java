package org.urwkv.segmentation.network.volumetric;

import java.util.List;

/**
 * Tried sizes of the volumetric network. The hybrids have convolutions where volumes are large, and
 * TSE-R blocks where tokens are few and channels many.
 */
public final class VolumetricPresets {

    private VolumetricPresets() {}

    /**
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @param stride (D, H, W) of the first stage
     * @return 415 505 parameters for 1 channel and 3 classes; its blocks scan along one order each,
     *     because with three a training step takes 1.1 (float32) to 1.2 (bfloat16) times as long
     *     and is no more accurate
     */
    public static VolumetricArchitecture tiny(int inChannels, int classes, List<Integer> stride) {
        List<Stage> stages =
                List.of(Stage.convolution(24, 1, 1), Stage.tser(48, 2, 1), Stage.tser(96, 2, 0));
        return new VolumetricArchitecture(
                inChannels, classes, 8, false, stride, stages, false, 2, 1);
    }

    /**
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @param stride (D, H, W) of the first stage
     * @return about 2 million parameters
     */
    public static VolumetricArchitecture small(int inChannels, int classes, List<Integer> stride) {
        List<Stage> stages =
                List.of(
                        Stage.convolution(32, 1, 1),
                        Stage.tser(60, 2, 1),
                        Stage.tser(120, 2, 1),
                        Stage.tser(192, 2, 0));
        return new VolumetricArchitecture(
                inChannels, classes, 12, false, stride, stages, false, 2, 3);
    }

    /**
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @param stride (D, H, W) of the first stage
     * @return 9 359 700 parameters for 1 channel, 14 classes and stride (2, 4, 4)
     */
    public static VolumetricArchitecture base(int inChannels, int classes, List<Integer> stride) {
        List<Stage> stages =
                List.of(
                        Stage.tser(48, 1, 1),
                        Stage.tser(96, 2, 1),
                        Stage.tser(192, 6, 1),
                        Stage.tser(384, 2, 0));
        return new VolumetricArchitecture(
                inChannels, classes, 16, true, stride, stages, true, 4, 3);
    }
}
