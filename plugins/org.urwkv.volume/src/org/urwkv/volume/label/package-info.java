/**
 * What can be done with the labels of one volume: boxes around them, distances to them, connected
 * parts.
 */
package org.urwkv.volume.label;
