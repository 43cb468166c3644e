/** Tests of org.urwkv.volume.metric. */
package org.urwkv.volume.metric;
