package org.knime.core.util;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/** A version: three numbers and a qualifier. */
public final class Version implements Comparable<Version>, Serializable {

    /** 0.0.0. */
    public static final Version EMPTY_VERSION = new Version(0, 0, 0);

    private static final long serialVersionUID = 1L;
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt(Version::getMajor)
                    .thenComparingInt(Version::getMinor)
                    .thenComparingInt(Version::getRevision)
                    .thenComparing(Version::getQualifier);

    private final int major;
    private final int minor;
    private final int revision;
    private final String qualifier;

    /** Without qualifier. */
    public Version(final int major, final int minor, final int revision) {
        this(major, minor, revision, "");
    }

    /** With qualifier. */
    public Version(final int major, final int minor, final int revision, final String qualifier) {
        this.major = major;
        this.minor = minor;
        this.revision = revision;
        this.qualifier = qualifier == null ? "" : qualifier;
    }

    /** From text such as {@code 5.8.0.v2025}; missing parts are 0. */
    public Version(final String text) {
        String[] parts = text.split("\\.", 4);
        try {
            major = Integer.parseInt(parts[0]);
            minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            revision = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no version", e);
        }
        qualifier = parts.length > 3 ? parts[3] : "";
    }

    /** The first number. */
    public int getMajor() {
        return major;
    }

    /** The second number. */
    public int getMinor() {
        return minor;
    }

    /** The third number. */
    public int getRevision() {
        return revision;
    }

    /** The qualifier, empty if there is none. */
    public String getQualifier() {
        return qualifier;
    }

    @Override
    public int compareTo(final Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + revision;
        return qualifier.isEmpty() ? numbers : numbers + "." + qualifier;
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, revision, qualifier);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Version other && compareTo(other) == 0;
    }

    /** Whether this is the other version or a later one. */
    public boolean isSameOrNewer(final Version other) {
        return compareTo(other) >= 0;
    }
}
