/** Doors for the embedded host: what lies beyond the public API of the platform. */
package org.urwkv.standin;
