package org.knime.core.node.config.base;

/** The kinds of entry of a settings tree; the names are the type names of the XML form. */
public enum ConfigEntries {
    /** A subtree. */
    config,
    /** {@code byte}. */
    xbyte,
    /** {@code boolean}. */
    xboolean,
    /** {@code char}. */
    xchar,
    /** {@code double}. */
    xdouble,
    /** {@code float}. */
    xfloat,
    /** {@code int}. */
    xint,
    /** {@code long}. */
    xlong,
    /** Encrypted text. */
    xpassword,
    /** {@code short}. */
    xshort,
    /** Text or {@code null}. */
    xstring,
    /** Text that is never saved. */
    xtransientstring
}
