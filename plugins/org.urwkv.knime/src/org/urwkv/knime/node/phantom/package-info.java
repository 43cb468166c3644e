/** Makes seeded, labelled volumes for demos and tests. */
package org.urwkv.knime.node.phantom;
