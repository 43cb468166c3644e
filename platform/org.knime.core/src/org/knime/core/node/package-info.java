/** What a node is made of: factory, model, settings, messages, execution. */
package org.knime.core.node;
