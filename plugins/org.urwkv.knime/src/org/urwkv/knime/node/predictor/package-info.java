/** Labels volumes with a trained network. */
package org.urwkv.knime.node.predictor;
