/** Compares predicted with true labels. */
package org.urwkv.knime.node.scorer;
