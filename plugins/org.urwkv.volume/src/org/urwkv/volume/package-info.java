/**
 * Volumes in the sense of medical imaging: voxels, what kind of numbers they are, and where they
 * lie in the patient.
 *
 * <p>Positions are millimetres in RAS+ (x grows to the patient's right, y to the front, z to the
 * head). Voxel indices start at 0 and name voxel centres; memory order is x fastest, then y, z and
 * channel.
 */
package org.urwkv.volume;
