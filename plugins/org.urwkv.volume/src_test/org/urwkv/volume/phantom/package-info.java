/** Tests of org.urwkv.volume.phantom. */
package org.urwkv.volume.phantom;
