package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a field, group or section that is shown only with the advanced settings. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {}
