/** Tests of org.urwkv.volume.resample. */
package org.urwkv.volume.resample;
