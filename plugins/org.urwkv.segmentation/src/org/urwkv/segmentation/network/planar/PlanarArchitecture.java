package org.urwkv.segmentation.network.planar;

import java.util.List;
import org.urwkv.segmentation.network.Architecture;

/**
 * Description of the planar network; see the package for its graph.
 *
 * @param inChannels channels of the input
 * @param classes classes, the background included; 1 for a single logit as published, whose sigmoid
 *     is what two classes give if a row of zeros is put before it in the head
 * @param widths channels of the five stages; the last divisible by 16
 * @param expansion widening within shallow SASE blocks and fusions
 * @param mode which peculiarities of the authors' code it has
 */
public record PlanarArchitecture(
        int inChannels, int classes, List<Integer> widths, int expansion, PlanarMode mode)
        implements Architecture {

    /** Number of stages. */
    static final int STAGES = 5;

    /** Checks the numbers. */
    public PlanarArchitecture {
        widths = List.copyOf(widths);
        check(inChannels >= 1, "channels of the input: " + inChannels);
        check(classes >= 1, "classes: " + classes);
        check(widths.size() == STAGES && widths.stream().allMatch(w -> w >= 1), "widths " + widths);
        check(widths.get(STAGES - 1) % 16 == 0, "a last width that 16 does not divide: " + widths);
        check(expansion >= 1, "expansion: " + expansion);
        check(mode != null, "no mode");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Planar network with " + what);
        }
    }

    /**
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @return 466 865 parameters for 3 channels and 1 class (470 370 with the dead ones of the
     *     published model)
     */
    public static PlanarArchitecture small(int inChannels, int classes) {
        List<Integer> widths = List.of(8, 16, 32, 64, 128);
        return new PlanarArchitecture(inChannels, classes, widths, 2, PlanarMode.CLEAN);
    }

    /**
     * @param inChannels channels of the input
     * @param classes classes, the background included
     * @return 2 977 313 parameters for 3 channels and 1 class (3 004 450 with the dead ones of the
     *     published model)
     */
    public static PlanarArchitecture base(int inChannels, int classes) {
        List<Integer> widths = List.of(16, 32, 128, 160, 256);
        return new PlanarArchitecture(inChannels, classes, widths, 4, PlanarMode.CLEAN);
    }

    /**
     * @param other a mode
     * @return the same network in that mode
     */
    public PlanarArchitecture withMode(PlanarMode other) {
        return new PlanarArchitecture(inChannels, classes, widths, expansion, other);
    }

    @Override
    public PlanarArchitecture withClasses(int number) {
        return new PlanarArchitecture(inChannels, number, widths, expansion, mode);
    }

    /** Any number of slices, whose sides are halved four times. */
    @Override
    public int[] divisor() {
        int halvings = 1 << (STAGES - 1);
        return new int[] {1, halvings, halvings};
    }

    /**
     * Memory is at its peak at full resolution, in the last way up and the last fusion. Measured
     * there were about eleven times the width of the first stage, and once what a fusion widens it
     * to.
     */
    @Override
    public long workingBytes(long pixels) {
        long width = widths.get(0);
        long channels = inChannels + (11 + expansion) * width;
        return channels * pixels * Float.BYTES;
    }

    @Override
    public long multiplyAdds(int[] size) {
        return new PlanarLayout(this).multiplyAdds((long) size[0] * size[1] * size[2]);
    }

    @Override
    public boolean slicewise() {
        return true;
    }

    /** In reference mode slices are square. */
    @Override
    public int[] inputSize(int[] size) {
        int[] sizes = Architecture.super.inputSize(size);
        if (mode == PlanarMode.REFERENCE) {
            int side = Math.max(sizes[0], sizes[1]);
            return new int[] {side, side, sizes[2]};
        }
        return sizes;
    }

    /** Batch norms make every sample depend on its batch. */
    @Override
    public boolean independentSamples() {
        return false;
    }

    @Override
    public String toJson() {
        return PlanarJson.write(this);
    }
}
