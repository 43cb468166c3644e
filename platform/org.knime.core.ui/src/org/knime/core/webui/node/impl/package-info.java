/** Nodes whose model loads its parameters itself. */
package org.knime.core.webui.node.impl;
