/** Compares the stand-in of the KNIME API with lists of KNIME's own classes. */
package org.urwkv.standin.api;
