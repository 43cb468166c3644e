/** Tests of volumes, and what tests of all packages share: sample data and the Python peer. */
package org.urwkv.volume;
