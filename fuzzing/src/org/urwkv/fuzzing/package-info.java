/**
 * Feeds damaged files to the readers of {@code org.urwkv.volume.io} and watches that they read or
 * refuse them, soon and within little memory. Jazzer makes the damage; it starts from small valid
 * files of every format, which are made when it starts.
 */
package org.urwkv.fuzzing;
