/** How well a segmentation agrees with a reference. */
package org.urwkv.volume.metric;
