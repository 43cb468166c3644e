/** What stands between flow variables and settings: overriding leaves of a settings tree. */
package org.urwkv.host.settings;
