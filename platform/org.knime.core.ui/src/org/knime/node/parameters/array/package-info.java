/** Controls for arrays of groups. */
package org.knime.node.parameters.array;
