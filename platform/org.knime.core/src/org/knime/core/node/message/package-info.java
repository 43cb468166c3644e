/** Structured messages to the user: a summary, the first issue, ways out. */
package org.knime.core.node.message;
