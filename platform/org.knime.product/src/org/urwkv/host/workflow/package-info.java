/** Workflows on disk: reading and writing KNIME's own format, folders and archives. */
package org.urwkv.host.workflow;
