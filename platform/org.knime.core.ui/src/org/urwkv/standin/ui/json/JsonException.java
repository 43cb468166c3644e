package org.urwkv.standin.ui.json;

/** A text that is no JSON, or a value that does not fit. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public JsonException(String message) {
        super(message);
    }
}
