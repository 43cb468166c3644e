/** Tests that need a real framework: class loading, natives, contributions. */
package org.urwkv.knime.osgi;
