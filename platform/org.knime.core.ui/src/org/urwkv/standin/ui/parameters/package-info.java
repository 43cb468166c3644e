/** Parameters as the platform handles them: fields, defaults, settings. */
package org.urwkv.standin.ui.parameters;
