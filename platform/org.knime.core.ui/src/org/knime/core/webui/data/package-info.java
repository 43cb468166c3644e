/** Services that a page's script talks to. */
package org.knime.core.webui.data;
