/** JSON as the data services of pages speak it. */
package org.urwkv.standin.ui.json;
