/** How the platform keeps rows, and the doors into its packages. */
package org.urwkv.standin.internal;
