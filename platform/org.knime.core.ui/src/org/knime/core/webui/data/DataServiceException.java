package org.knime.core.webui.data;

/** An error that the user is told. */
public final class DataServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String details;

    /** An error with a message. */
    public DataServiceException(String message) {
        this(message, (String) null);
    }

    /** An error with a message and a cause. */
    public DataServiceException(String message, Throwable cause) {
        this(message, null, cause);
    }

    /** An error with a message and details. */
    public DataServiceException(String message, String details) {
        super(message);
        this.details = details;
    }

    /** An error with a message, details and a cause. */
    public DataServiceException(String message, String details, Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** More about the error, or null. */
    public String getDetails() {
        return details;
    }
}
