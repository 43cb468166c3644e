/** Puts volumes on grids of another spacing. */
package org.urwkv.knime.node.resampler;
