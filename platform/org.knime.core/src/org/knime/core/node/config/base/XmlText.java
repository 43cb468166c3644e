package org.knime.core.node.config.base;

/**
 * Text as it stands in the XML form: control characters become {@code %%} and five decimal digits.
 */
final class XmlText {

    private static final String MARK = "%%";
    private static final int DIGITS = 5;

    private XmlText() {}

    static String escape(final String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '%' && text.startsWith(MARK, i);
            if (c < ' ' || mark || c == 0xFFFE || c == 0xFFFF) {
                out.append(MARK).append(String.format("%05d", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String unescape(final String text) {
        int at = text.indexOf(MARK);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = at + MARK.length() + DIGITS;
            if (end <= text.length() && digits(text, at + MARK.length(), end)) {
                out.append(text, from, at);
                out.append((char) Integer.parseInt(text.substring(at + MARK.length(), end)));
                from = end;
                at = text.indexOf(MARK, from);
            } else {
                at = text.indexOf(MARK, at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean digits(final String text, final int from, final int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Escapes the characters that XML itself reserves in attributes. */
    static String attribute(final String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                default -> out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }
}
