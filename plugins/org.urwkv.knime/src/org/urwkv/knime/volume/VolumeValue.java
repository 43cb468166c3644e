package org.urwkv.knime.volume;

import java.io.IOException;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.urwkv.volume.Volume;

/**
 * A volume in a table. Header, statistics and thumbnail are at hand; voxels are read from the file
 * store when asked for.
 */
public interface VolumeValue extends DataValue {

    /** Name and renderers of volumes. */
    UtilityFactory UTILITY = new VolumeUtilityFactory();

    /** Grid, type, statistics, content hash and thumbnail, without reading voxels. */
    VolumeSummary getSummary();

    /**
     * All voxels.
     *
     * @throws IOException with a sentence, if the file store is gone or cut short
     */
    Volume readVolume() throws IOException;

    /**
     * The box of {@code size} voxels (x, y, z) from voxel {@code origin}, without reading the rest.
     * A slab is a box as wide and high as the volume.
     *
     * @throws IndexOutOfBoundsException if the box leaves the volume
     * @throws IOException with a sentence, if the file store is gone or cut short
     */
    Volume readBox(int[] origin, int[] size) throws IOException;

    /** Tells the platform what volumes are called. */
    final class VolumeUtilityFactory extends ExtensibleUtilityFactory {

        VolumeUtilityFactory() {
            super(VolumeValue.class);
        }

        @Override
        public String getName() {
            return "Volume";
        }

        @Override
        public String getGroupName() {
            return "U-RWKV Segmentation";
        }
    }
}
