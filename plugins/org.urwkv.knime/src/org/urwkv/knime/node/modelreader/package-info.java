/** Reads models from files. */
package org.urwkv.knime.node.modelreader;
