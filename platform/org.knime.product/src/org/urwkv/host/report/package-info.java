/** What a run leaves for people: tables as CSV, views, stored files, one page over all of it. */
package org.urwkv.host.report;
