package org.urwkv.segmentation.network.volumetric;

import java.util.List;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Precision;

/** Single blocks of the volumetric network, which its package keeps to itself. */
public final class SampleBlocks {

    /** A method that calls {@code convolution} twice, for {@link #text()}. */
    public static final String TWO =
            """

              def two(self: __torch__.Volumetric, x: Tensor, p: List[Tensor]) -> Tensor:
                y = (self).convolution(x, torch.slice(p, 0, 4, 1))
                return (self).convolution(y, torch.slice(p, 4, 8, 1))
            """;

    private SampleBlocks() {}

    /**
     * @return the network's script
     */
    public static String text() {
        return VolumetricNetwork.text(Architecture.tiny(1, 2), Precision.FLOAT32);
    }

    /**
     * @return a TSE-R block in the middle of a network, with three scan orders
     */
    public static Block tser(int width, int hiddenRatio) {
        return new TserBlock(width, hiddenRatio, 3, 2, 4).build("tser");
    }

    /**
     * @return 3x3x3 convolution, instance norm, leaky ReLU
     */
    public static Block convolution(String name, int width) {
        return Blocks.convolution(name, width, width);
    }

    /**
     * A residual U-Net whose stages have the widths w, 2 w, 4 w ... with one block each, for w the
     * one that brings it nearest to a network's multiply-adds.
     *
     * @param like the network
     * @param sizes (D, H, W) of the input
     * @return the U-Net
     */
    public static VolumetricArchitecture unetLike(VolumetricArchitecture like, int... sizes) {
        long wanted = MultiplyAdds.of(like, sizes);
        VolumetricArchitecture best = unet(like, 1);
        for (int width = 2; width < 200; width++) {
            VolumetricArchitecture other = unet(like, width);
            if (Math.abs(MultiplyAdds.of(other, sizes) - wanted)
                    < Math.abs(MultiplyAdds.of(best, sizes) - wanted)) {
                best = other;
            }
        }
        return best;
    }

    private static VolumetricArchitecture unet(VolumetricArchitecture like, int width) {
        List<Stage> stages =
                List.of(
                        Stage.convolution(width, 1, 1),
                        Stage.convolution(2 * width, 1, 1),
                        Stage.convolution(4 * width, 1, 1),
                        Stage.convolution(8 * width, 1, 0));
        return new VolumetricArchitecture(
                like.inChannels(),
                like.classes(),
                like.fullWidth(),
                like.residualFull(),
                like.stride(),
                stages,
                false,
                1,
                1);
    }
}
