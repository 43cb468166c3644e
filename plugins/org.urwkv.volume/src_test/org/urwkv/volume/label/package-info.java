/** Tests of org.urwkv.volume.label. */
package org.urwkv.volume.label;
