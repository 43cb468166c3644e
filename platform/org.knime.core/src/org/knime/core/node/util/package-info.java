/** Helpers of dialogs. */
package org.knime.core.node.util;
