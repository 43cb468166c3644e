package org.urwkv.knime.view;

import java.util.Locale;

/** Writes an SVG drawing piece by piece; coordinates are pixels from the upper left corner. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String description) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                                + " height=\"%d\" role=\"img\" aria-label=\"%s\">\n",
                        width,
                        height,
                        width,
                        height,
                        Html.escape(description)));
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
                        + " stroke-width=\"%.1f\"/>\n",
                x1, y1, x2, y2, colour, width);
    }

    void circle(double x, double y, double radius, String colour, double opacity, String tip) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\">"
                        + "<title>%s</title></circle>\n",
                x, y, radius, colour, opacity, Html.escape(tip));
    }

    /**
     * @param anchor start, middle or end
     */
    void text(double x, double y, String anchor, String colour, int size, String content) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%d\">%s"
                        + "</text>\n",
                x, y, anchor, colour, size, Html.escape(content));
    }

    /**
     * @param points x and y in turn
     */
    void polyline(double[] points, String colour, double width) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i += 2) {
            list.append(String.format(Locale.ROOT, "%.1f,%.1f ", points[i], points[i + 1]));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\""
                        + " stroke-linejoin=\"round\"/>\n",
                list.toString().trim(), colour, width);
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    /** The finished drawing. */
    @Override
    public String toString() {
        return text + "</svg>\n";
    }
}
