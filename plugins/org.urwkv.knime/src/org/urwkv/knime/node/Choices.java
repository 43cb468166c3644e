package org.urwkv.knime.node;

import java.util.List;
import org.knime.core.data.StringValue;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;

/** What the drop-down lists of the dialogs offer. */
public final class Choices {

    private Choices() {}

    /** Columns of volumes of either kind. */
    public static final class Volumes extends CompatibleColumnsProvider {
        Volumes() {
            super(VolumeValue.class);
        }
    }

    /** Columns of label volumes. */
    public static final class Labels extends CompatibleColumnsProvider {
        Labels() {
            super(LabelVolumeValue.class);
        }
    }

    /** Columns of text. */
    public static final class Texts extends CompatibleColumnsProvider {
        Texts() {
            super(StringValue.class);
        }
    }

    /** Columns of locations. */
    public static final class Paths extends CompatibleColumnsProvider {
        Paths() {
            super(FSLocationValue.class);
        }
    }

    /** Columns of volumes in the second input table. */
    public static final class VolumesOfSecondTable extends CompatibleColumnsProvider {
        VolumesOfSecondTable() {
            super(VolumeValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    /** Columns of label volumes in the second input table. */
    public static final class LabelsOfSecondTable extends CompatibleColumnsProvider {
        LabelsOfSecondTable() {
            super(LabelVolumeValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    /** Columns of text in the second input table. */
    public static final class TextsOfSecondTable extends CompatibleColumnsProvider {
        TextsOfSecondTable() {
            super(StringValue.class);
        }

        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    /** Devices, whether or not this computer has them. */
    public static final class Devices implements StringChoicesProvider {
        @Override
        public List<String> choices(NodeParametersInput context) {
            return List.of("Automatic", "CPU", "GPU 0", "GPU 1", "GPU 2", "GPU 3");
        }
    }

    /** The same where several GPUs can compute together; others can be written. */
    public static final class SeveralDevices implements StringChoicesProvider {
        @Override
        public List<String> choices(NodeParametersInput context) {
            return List.of(
                    "Automatic",
                    "CPU",
                    "GPU 0",
                    "GPU 1",
                    "GPU 2",
                    "GPU 3",
                    "GPU 0, GPU 1",
                    DeviceChoice.ALL_GPUS);
        }
    }
}
