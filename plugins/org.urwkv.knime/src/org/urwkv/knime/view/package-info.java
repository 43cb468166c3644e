/**
 * Pages that nodes show: self-contained HTML with drawings in SVG, no scripts, nothing loaded from
 * elsewhere.
 */
package org.urwkv.knime.view;
