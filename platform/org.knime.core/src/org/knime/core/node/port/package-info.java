/** What flows between nodes besides tables. */
package org.knime.core.node.port;
