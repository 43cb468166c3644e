/** Files, versions, pairs, threads. */
package org.knime.core.util;
