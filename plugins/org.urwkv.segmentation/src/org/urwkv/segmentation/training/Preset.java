package org.urwkv.segmentation.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;

/** The networks that can be trained, by name. */
public enum Preset {
    /** {@link #PLANAR_SMALL} where every case is a single slice, else {@link #TINY}. */
    AUTOMATIC(0, 0, 0),
    /** Volumetric, a hybrid of about 0.4 million parameters. */
    TINY(48 * 64 * 48, 6e-3, 2000),
    /** Volumetric, a hybrid of about 2 million parameters. */
    SMALL(64 * 96 * 64, 2e-3, 3000),
    /** Volumetric, the pure network of about 9.4 million parameters. */
    BASE(64 * 128 * 128, 1e-3, 2600),
    /** Planar, about 0.5 million parameters. */
    PLANAR_SMALL(256 * 256, 3e-3, 3100),
    /** Planar, about 3 million parameters. */
    PLANAR_BASE(256 * 256, 2e-3, 7700),
    /** {@link #PLANAR_SMALL} with the peculiarities of the published code. */
    PLANAR_SMALL_REFERENCE(256 * 256, 3e-3, 3100),
    /** {@link #PLANAR_BASE} with the peculiarities of the published code. */
    PLANAR_BASE_REFERENCE(256 * 256, 2e-3, 7700);

    private final int patchVoxels;
    private final double learningRate;
    private final int bytesPerVoxel;

    Preset(int patchVoxels, double learningRate, int bytesPerVoxel) {
        this.patchVoxels = patchVoxels;
        this.learningRate = learningRate;
        this.bytesPerVoxel = bytesPerVoxel;
    }

    /**
     * @return all names, as {@link TrainingOptions} takes them
     */
    static List<String> names() {
        return Arrays.stream(values()).map(Preset::name).toList();
    }

    /**
     * @param images whether every case is a single slice
     * @return this, or what is chosen automatically
     */
    Preset resolve(boolean images) {
        if (this != AUTOMATIC) {
            return this;
        }
        return images ? PLANAR_SMALL : TINY;
    }

    /**
     * @param channels channels of the images
     * @param classes classes, background included
     * @return the network; not for {@link #AUTOMATIC}
     */
    Architecture architecture(int channels, int classes) {
        return switch (this) {
            case AUTOMATIC -> throw new IllegalStateException("not resolved");
            case TINY -> Architecture.tiny(channels, classes);
            case SMALL -> Architecture.small(channels, classes);
            case BASE -> Architecture.base(channels, classes);
            case PLANAR_SMALL -> PlanarArchitecture.small(channels, classes);
            case PLANAR_BASE -> PlanarArchitecture.base(channels, classes);
            case PLANAR_SMALL_REFERENCE ->
                    PlanarArchitecture.small(channels, classes).withMode(PlanarMode.REFERENCE);
            case PLANAR_BASE_REFERENCE ->
                    PlanarArchitecture.base(channels, classes).withMode(PlanarMode.REFERENCE);
        };
    }

    /**
     * @return most voxels of an automatic patch
     */
    int patchVoxels() {
        return patchVoxels;
    }

    /**
     * @return highest learning rate unless the user chooses
     */
    double learningRate() {
        return learningRate;
    }

    /**
     * @return about how much memory a training step takes for each voxel of its batch
     */
    int bytesPerVoxel() {
        return bytesPerVoxel;
    }

    /**
     * @return the name as a user knows it
     */
    String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
