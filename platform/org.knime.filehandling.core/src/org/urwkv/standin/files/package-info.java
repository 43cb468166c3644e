/** File systems over folders of the computer. */
package org.urwkv.standin.files;
