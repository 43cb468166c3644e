package org.knime.filehandling.core.connections;

import java.util.Arrays;

/** What a relative path starts from. */
public enum RelativeTo {
    /** The space that the workflow lies in. */
    SPACE("knime.space", "Current space"),
    /** The repository that the workflow lies in. */
    MOUNTPOINT("knime.mountpoint", "Current mountpoint"),
    /** The workflow. */
    WORKFLOW("knime.workflow", "Current workflow"),
    /** The workflow's data area. */
    WORKFLOW_DATA("knime.workflow.data", "Current workflow data area");

    private final String settingsValue;
    private final String label;

    RelativeTo(String settingsValue, String label) {
        this.settingsValue = settingsValue;
        this.label = label;
    }

    /** The start that settings mean by the value; an unknown value is refused. */
    public static RelativeTo fromSettingsValue(String value) {
        return Arrays.stream(values())
                .filter(start -> start.settingsValue.equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A path cannot be relative to '" + value + "'."));
    }

    /** How the start is shown. */
    public String getLabel() {
        return label;
    }

    /** What settings store. */
    public String getSettingsValue() {
        return settingsValue;
    }

    @Override
    public String toString() {
        return label;
    }
}
