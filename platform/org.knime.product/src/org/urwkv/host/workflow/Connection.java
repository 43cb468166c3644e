package org.urwkv.host.workflow;

/**
 * A connection between two nodes. Ports count from 1; port 0 is the flow variable port.
 *
 * @param source ID of the node it leaves
 * @param sourcePort output port there
 * @param target ID of the node it enters
 * @param targetPort input port there
 */
public record Connection(int source, int sourcePort, int target, int targetPort) {}
