/** Trains a U-RWKV network. */
package org.urwkv.knime.node.learner;
