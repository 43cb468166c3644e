/** Tests of org.urwkv.volume.io. */
package org.urwkv.volume.io.dicom;
