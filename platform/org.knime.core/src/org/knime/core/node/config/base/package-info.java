/** Trees of typed settings and their XML form. */
package org.knime.core.node.config.base;
