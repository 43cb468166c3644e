package org.urwkv.knime.view;

/** The frame that all pages share. */
final class Html {

    /** Colours of drawings, in this order. */
    static final String INK = "#1f2a37";

    static final String FAINT = "#d8dee6";
    static final String GREY = "#64748b";
    static final String ACCENT = "#0f766e";
    static final String WARM = "#d97706";
    static final String BAND = "#fbe3c4";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            body { margin: 0; padding: 20px 24px; background: #fff; color: #1f2a37;
              font: 14px/1.45 "Roboto", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            h1 { font-size: 18px; font-weight: 600; margin: 0 0 2px; }
            p { margin: 0 0 14px; color: #64748b; }
            svg { display: block; max-width: 100%%; height: auto; margin: 0 0 12px; }
            svg text { font-family: inherit; }
            h2 { font-size: 15px; font-weight: 600; margin: 20px 0 6px; }
            table { border-collapse: collapse; }
            th, td { padding: 4px 16px 4px 0; text-align: left; border-bottom: 1px solid #d8dee6; }
            th { color: #64748b; font-weight: 400; }
            td.number { text-align: right; font-variant-numeric: tabular-nums; }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            %s
            </body>
            </html>
            """;

    private Html() {}

    /**
     * @param title heading, plain text
     * @param subtitle a line below it, plain text
     * @param body markup
     */
    static String page(String title, String subtitle, String body) {
        return PAGE.formatted(escape(title), escape(title), escape(subtitle), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
