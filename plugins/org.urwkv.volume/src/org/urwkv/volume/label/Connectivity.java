package org.urwkv.volume.label;

/** Which voxels count as neighbours. */
public enum Connectivity {
    /** The six that share a face. */
    FACES,
    /** All twenty-six that share a face, an edge or a corner. */
    CORNERS
}
