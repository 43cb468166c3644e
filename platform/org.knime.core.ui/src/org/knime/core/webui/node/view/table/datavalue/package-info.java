/** Views of single cells that are pages. */
package org.knime.core.webui.node.view.table.datavalue;
