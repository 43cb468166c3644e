package org.apache.xmlbeans;

/** XML that can not be used. */
public class XmlException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a sentence. */
    public XmlException(final String message) {
        super(message);
    }

    /** With a sentence and the cause. */
    public XmlException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
