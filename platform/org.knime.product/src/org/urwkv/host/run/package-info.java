/** Workflows in memory: the graph, configuring and executing it, and telling what happens. */
package org.urwkv.host.run;
