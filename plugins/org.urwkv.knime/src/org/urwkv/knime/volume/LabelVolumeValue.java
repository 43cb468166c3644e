package org.urwkv.knime.volume;

import java.io.IOException;
import java.util.List;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.urwkv.volume.LabelVolume;

/** A volume whose voxels are whole numbers that stand for structures; 0 is the background. */
public interface LabelVolumeValue extends VolumeValue {

    /** Name and renderers of label volumes. */
    UtilityFactory UTILITY = new LabelVolumeUtilityFactory();

    /** The labels that are present, in rising order of their ids. */
    default List<LabelEntry> getLabelTable() {
        return getSummary().labels();
    }

    /**
     * All voxels as labels.
     *
     * @throws IOException with a sentence, if the file store is gone or cut short
     */
    LabelVolume readLabels() throws IOException;

    /** Tells the platform what label volumes are called. */
    final class LabelVolumeUtilityFactory extends ExtensibleUtilityFactory {

        LabelVolumeUtilityFactory() {
            super(LabelVolumeValue.class);
        }

        @Override
        public String getName() {
            return "Label Volume";
        }

        @Override
        public String getGroupName() {
            return "U-RWKV Segmentation";
        }
    }
}
