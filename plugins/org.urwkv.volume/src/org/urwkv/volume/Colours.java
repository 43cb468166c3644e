package org.urwkv.volume;

import java.lang.reflect.Array;

/** Turns colour into grey and grey into colour. */
public final class Colours {

    /** Shares of red, green and blue in the brightness, ITU-R BT.601. */
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private Colours() {}

    /**
     * @param image one channel, or red, green and blue
     * @return its brightness, one channel: the image itself if it is grey, else a new one, of bytes
     *     if that is of bytes (rounded) and of floats if not
     * @throws VolumeException if it has another number of channels
     */
    public static Volume grey(Volume image) {
        require(image);
        if (image.channels() == 1) {
            return image;
        }
        int voxels = Math.toIntExact(image.geometry().voxels());
        boolean bytes = image.type() == VoxelType.UINT8 && !image.isScaled();
        byte[] whole = new byte[bytes ? voxels : 0];
        float[] real = new float[bytes ? 0 : voxels];
        for (int i = 0; i < voxels; i++) {
            double value = 0;
            for (int channel = 0; channel < LUMA.length; channel++) {
                value += LUMA[channel] * image.valueAt(channel * voxels + i);
            }
            if (bytes) {
                whole[i] = (byte) Math.round(value);
            } else {
                real[i] = (float) value;
            }
        }
        return bytes
                ? Volume.of(image.geometry(), VoxelType.UINT8, 1, whole, 1, 0)
                : Volume.ofFloats(image.geometry(), 1, real);
    }

    /**
     * @param image one channel, or red, green and blue
     * @return red, green and blue: the image itself if it is coloured, else a new one of the same
     *     type with three equal channels
     * @throws VolumeException if it has another number of channels
     */
    public static Volume rgb(Volume image) {
        require(image);
        if (image.channels() == LUMA.length) {
            return image;
        }
        int voxels = Math.toIntExact(image.geometry().voxels());
        Object array =
                Array.newInstance(
                        image.type().arrayClass().getComponentType(),
                        Math.multiplyExact(LUMA.length, voxels));
        for (int channel = 0; channel < LUMA.length; channel++) {
            System.arraycopy(image.array(), 0, array, channel * voxels, voxels);
        }
        return Volume.of(
                image.geometry(),
                image.type(),
                LUMA.length,
                array,
                image.slope(),
                image.intercept());
    }

    private static void require(Volume image) {
        if (image.channels() != 1 && image.channels() != LUMA.length) {
            throw new VolumeException(
                    "An image of "
                            + image.channels()
                            + " channels is neither grey (1) nor coloured (3); read all of its"
                            + " channels.");
        }
    }
}
