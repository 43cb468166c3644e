/** Writes models to files. */
package org.urwkv.knime.node.modelwriter;
