/**
 * The port that carries a trained model from node to node, and to KNIME's Model Writer and Model
 * Reader.
 */
package org.urwkv.knime.model;
