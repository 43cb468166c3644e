package org.urwkv.knime.node;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.StringValue;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;

/** What a node may look for in a table. */
public enum ColumnKind {
    /** Image volumes; a label volume may be chosen as an image but is never guessed. */
    IMAGE(VolumeValue.class, "image volumes", "a Volume Reader or Phantom Volumes node"),
    /** Label volumes. */
    LABEL(
            LabelVolumeValue.class,
            "label volumes",
            "a Volume Reader node that reads labels, or a Phantom Volumes node"),
    /** Volumes of either kind. */
    VOLUME(VolumeValue.class, "volumes", "a Volume Reader or Phantom Volumes node"),
    /** File system locations. */
    PATH(FSLocationValue.class, "paths", "a List Files/Folders node"),
    /** Text. */
    TEXT(StringValue.class, "text", "a node that makes one");

    private final Class<? extends DataValue> value;
    private final String content;
    private final String source;

    ColumnKind(Class<? extends DataValue> value, String content, String source) {
        this.value = value;
        this.content = content;
        this.source = source;
    }

    /** The value that cells must have. */
    public Class<? extends DataValue> value() {
        return value;
    }

    /** What such a column holds, in words. */
    public String content() {
        return content;
    }

    /** Which nodes make such columns, in words. */
    public String source() {
        return source;
    }

    /** Whether the column may be chosen. */
    public boolean accepts(DataColumnSpec column) {
        return column.getType().isCompatible(value);
    }

    /** Whether the column may be taken without having been chosen. */
    public boolean guesses(DataColumnSpec column) {
        DataType type = column.getType();
        return accepts(column) && !(this == IMAGE && type.isCompatible(LabelVolumeValue.class));
    }
}
