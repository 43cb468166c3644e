/** What the fuzzer's own parts do. */
package org.urwkv.fuzzing;
