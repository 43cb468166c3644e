/** Short forms for frequent references. */
package org.knime.node.parameters.updates.util;
