/**
 * Reads series of DICOM images as volumes; a reader and nothing more of DICOM.
 *
 * <p>Images that belong together share a SeriesInstanceUID. Where they lie is taken from their
 * positions and orientations alone (DICOM PS3.3 C.7.6.2), turned from LPS to RAS+.
 */
package org.urwkv.volume.io.dicom;
