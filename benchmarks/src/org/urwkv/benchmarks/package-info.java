/**
 * Measurements of speed and memory. Run by {@code ./benchmark NAME}, never by the tests: ratios
 * within one run count, since machines are noisy.
 */
package org.urwkv.benchmarks;
