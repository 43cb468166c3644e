package org.urwkv.host.report;

import java.time.ZonedDateTime;

/**
 * What a report says about a run as a whole.
 *
 * @param started when the run began
 * @param seconds how long it took
 * @param summary how it went, a sentence
 */
public record ReportHeader(ZonedDateTime started, double seconds, String summary) {}
