/** Writes volumes to files. */
package org.urwkv.knime.node.writer;
