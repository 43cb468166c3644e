/** Flow variables, identities of nodes and the context that a thread works for. */
package org.knime.core.node.workflow;
