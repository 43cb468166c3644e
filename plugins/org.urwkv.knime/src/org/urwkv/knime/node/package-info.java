/**
 * What the nodes share: choosing columns, opening locations, failing with one sentence, showing
 * progress.
 */
package org.urwkv.knime.node;
