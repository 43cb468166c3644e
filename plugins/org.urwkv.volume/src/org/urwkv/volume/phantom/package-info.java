/**
 * Made-up patients: seeded images with known labels, for demonstrations and tests. The same seed
 * gives the same voxels on every machine.
 */
package org.urwkv.volume.phantom;
