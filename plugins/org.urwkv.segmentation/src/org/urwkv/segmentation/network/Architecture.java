package org.urwkv.segmentation.network;

import java.util.List;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.segmentation.network.volumetric.VolumetricPresets;

/**
 * What a network looks like, without its weights: all that is needed to build it again. Immutable;
 * equal descriptions are equal.
 */
public interface Architecture {

    /**
     * @return number of channels of the input
     */
    int inChannels();

    /**
     * @return number of classes K of the output, the background included
     */
    int classes();

    /**
     * @param number of classes, the background included
     * @return the same network with so many classes
     */
    Architecture withClasses(int number);

    /**
     * @return what the sizes (D, H, W) of an input must be divisible by
     */
    int[] divisor();

    /**
     * @return whether the network sees the slices along z one by one, so that the result of a slice
     *     does not depend on its neighbours
     */
    boolean slicewise();

    /**
     * @return whether in training too the result of a sample does not depend on the others of its
     *     batch
     */
    boolean independentSamples();

    /**
     * @param size sizes x, y, z
     * @return the smallest sizes x, y, z of an input that are no smaller
     */
    default int[] inputSize(int[] size) {
        int[] divisor = divisor();
        int[] result = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int step = divisor[2 - axis];
            result[axis] = (size[axis] + step - 1) / step * step;
        }
        return result;
    }

    /**
     * @return number of scores of a voxel that are averaged over windows: the classes, or the
     *     features that {@link Network#head} reads where those are fewer
     */
    default int scores() {
        return classes();
    }

    /**
     * @param voxels number of voxels of an input, all of a batch together
     * @return about the most bytes that a forward pass without training holds at a time, input,
     *     result and workspace included, the weights not
     */
    long workingBytes(long voxels);

    /**
     * @param size sizes x, y, z of an input
     * @return multiply-adds of the convolutions and linear maps of a forward pass
     */
    long multiplyAdds(int[] size);

    /**
     * @return the description as JSON, one object on one line; equal descriptions give equal text
     */
    String toJson();

    /**
     * @param json what {@link #toJson()} gives
     * @return the description
     * @throws org.urwkv.segmentation.SegmentationException if the text is none
     */
    static Architecture fromJson(String json) {
        return ArchitectureJson.read(json);
    }

    /**
     * A small hybrid that a processor trains in minutes: convolutions at full and half resolution,
     * TSE-R blocks below. About 0.4 million parameters.
     *
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @return the volumetric network with stride (2, 2, 2)
     */
    static VolumetricArchitecture tiny(int inChannels, int classes) {
        return VolumetricPresets.tiny(inChannels, classes, List.of(2, 2, 2));
    }

    /**
     * A hybrid of about 2 million parameters.
     *
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @return the volumetric network with stride (2, 2, 2)
     */
    static VolumetricArchitecture small(int inChannels, int classes) {
        return VolumetricPresets.small(inChannels, classes, List.of(2, 2, 2));
    }

    /**
     * The pure network: TSE-R blocks at every stage, about 9.4 million parameters.
     *
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @return the volumetric network with stride (2, 4, 4)
     */
    static VolumetricArchitecture base(int inChannels, int classes) {
        return VolumetricPresets.base(inChannels, classes, List.of(2, 4, 4));
    }
}
