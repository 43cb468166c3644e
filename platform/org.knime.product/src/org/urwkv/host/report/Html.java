package org.urwkv.host.report;

import java.util.Locale;

/** Bits of HTML. */
final class Html {
    private Html() {}

    /** Makes text safe to stand between tags and within quoted attributes. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean readable = c >= ' ' || c == '\n' || c == '\t';
                    out.append(readable ? c : '\uFFFD');
                }
            }
        }
        return out.toString();
    }

    /** Makes a relative address out of a relative path with slashes. */
    static String address(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean safe =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || "-_.~/".indexOf(c) >= 0;
            out.append(safe ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    /** Makes a text of JSON safe to stand in a script element. */
    static String scriptSafe(String json) {
        return json.replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
