/** Pages that are part of the user interface. */
package org.knime.core.webui;
