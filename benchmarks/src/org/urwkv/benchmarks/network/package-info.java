/**
 * What {@code ./benchmark networks} measures, as JMH benchmarks: each invocation is one round in
 * which the sides that are compared follow each other at once, so that a change of the machine's
 * speed meets both.
 */
package org.urwkv.benchmarks.network;
