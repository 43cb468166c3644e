/**
 * The batch application: command line, exit codes, and the run of one workflow from start to end.
 */
package org.urwkv.host.batch;
