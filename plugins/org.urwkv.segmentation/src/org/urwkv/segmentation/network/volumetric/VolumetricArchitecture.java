package org.urwkv.segmentation.network.volumetric;

import java.util.List;
import org.urwkv.segmentation.network.Architecture;

/**
 * Description of the volumetric network; see the package for its graph.
 *
 * @param inChannels channels of the input
 * @param classes classes, the background included
 * @param fullWidth channels at full resolution
 * @param residualFull true for residual blocks at full resolution, false for single convolutions
 * @param stride (D, H, W) ratio of full resolution to that of the first stage; further stages halve
 *     every axis
 * @param stages from the first, largest, to the last
 * @param layerNorm true for a layer norm after the embedding and before every downsampling
 * @param hiddenRatio width of the channel mix over that of its block
 * @param scanOrders 3 for scans along three orders in each block, 1 for one that alternates with
 *     depth
 */
public record VolumetricArchitecture(
        int inChannels,
        int classes,
        int fullWidth,
        boolean residualFull,
        List<Integer> stride,
        List<Stage> stages,
        boolean layerNorm,
        int hiddenRatio,
        int scanOrders)
        implements Architecture {

    /** Checks the numbers. */
    public VolumetricArchitecture {
        stride = List.copyOf(stride);
        stages = List.copyOf(stages);
        check(inChannels >= 1, "channels of the input: " + inChannels);
        check(classes >= 2, "classes: " + classes);
        check(fullWidth >= 1, "width at full resolution: " + fullWidth);
        check(stride.size() == 3 && stride.stream().allMatch(s -> s >= 1), "stride: " + stride);
        check(!stages.isEmpty(), "no stages");
        check(hiddenRatio >= 1, "hidden ratio: " + hiddenRatio);
        check(scanOrders == 1 || scanOrders == 3, "scan orders: " + scanOrders);
        for (int i = 0; i < stages.size(); i++) {
            boolean last = i == stages.size() - 1;
            check(
                    last == (stages.get(i).decoderDepth() == 0),
                    "the last stage alone has no decoder");
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Volumetric network with " + what);
        }
    }

    @Override
    public int[] divisor() {
        int halvings = 1 << (stages.size() - 1);
        return stride.stream().mapToInt(s -> s * halvings).toArray();
    }

    /**
     * Memory is at its peak in the decoder at full resolution: the joined features of both ways up,
     * their copy with channels last, and what is made of them. The factors are measured.
     */
    @Override
    public long workingBytes(long voxels) {
        long channels = inChannels + (residualFull ? 6L : 8L) * fullWidth;
        return channels * voxels * Float.BYTES;
    }

    @Override
    public int scores() {
        return Math.min(classes, fullWidth);
    }

    @Override
    public long multiplyAdds(int[] size) {
        return MultiplyAdds.of(this, size[2], size[1], size[0]);
    }

    /**
     * @return number of TSE-R blocks, encoder and decoder together
     */
    int tserBlocks() {
        return stages.stream()
                .filter(stage -> stage.kind() == StageKind.TSER)
                .mapToInt(stage -> stage.depth() + stage.decoderDepth())
                .sum();
    }

    /**
     * @param orders 3 or 1, see {@link #scanOrders()}
     * @return the same network with so many scan orders a block
     */
    public VolumetricArchitecture withScanOrders(int orders) {
        return new VolumetricArchitecture(
                inChannels,
                classes,
                fullWidth,
                residualFull,
                stride,
                stages,
                layerNorm,
                hiddenRatio,
                orders);
    }

    @Override
    public VolumetricArchitecture withClasses(int number) {
        return new VolumetricArchitecture(
                inChannels,
                number,
                fullWidth,
                residualFull,
                stride,
                stages,
                layerNorm,
                hiddenRatio,
                scanOrders);
    }

    @Override
    public boolean slicewise() {
        return false;
    }

    @Override
    public boolean independentSamples() {
        return true;
    }

    @Override
    public String toJson() {
        return VolumetricJson.write(this);
    }
}
