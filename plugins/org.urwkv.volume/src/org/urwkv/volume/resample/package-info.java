/**
 * Values of a volume at the voxels of another grid. A voxel of the target takes its value from
 * where it lies in the patient, so grids may differ in spacing, origin, axis order and direction.
 *
 * <p>Slices are computed side by side on all processors; the result does not depend on how many
 * there are.
 */
package org.urwkv.volume.resample;
