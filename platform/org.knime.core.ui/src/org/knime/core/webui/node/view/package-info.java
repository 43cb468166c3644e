/** Views of nodes that are pages. */
package org.knime.core.webui.node.view;
