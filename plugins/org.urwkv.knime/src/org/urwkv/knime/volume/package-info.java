/**
 * Volumes and label volumes as cells of a KNIME table: what a table knows without reading voxels
 * (header, statistics, content hash, thumbnail) lies in the cell's own stream, the voxels in its
 * file store.
 */
package org.urwkv.knime.volume;
