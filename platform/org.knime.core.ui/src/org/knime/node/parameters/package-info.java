/** Parameters of nodes: the fields of one class, with their widgets told by annotation. */
package org.knime.node.parameters;
