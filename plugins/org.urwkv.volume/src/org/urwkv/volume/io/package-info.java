/**
 * Volume files. {@link org.urwkv.volume.io.VolumeIO} is the way in; each format is one class behind
 * the small interface {@code VolumeFormat}, chosen by what the file holds, never by its name.
 *
 * <p>Everything is read from streams, so any NIO file system will do. Sizes that a header declares
 * are checked against the file before memory is taken for them.
 */
package org.urwkv.volume.io;
