/** What the prediction benchmark runs in processes of its own. */
package org.urwkv.benchmarks.prediction;
