/** Reads volumes, and labels beside them, from files. */
package org.urwkv.knime.node.reader;
