/** Pages and their resources. */
package org.knime.core.webui.page;
