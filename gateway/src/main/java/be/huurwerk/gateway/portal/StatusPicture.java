package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.health.Status;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The gateway, the services behind it and their topics, drawn with what state each is in: by colour, by word and by the kind of line.
 *
 * @param title what the picture is called
 * @param description the same in words, for who does not see it
 * @param topics by API, in the order in which they are drawn
 */
record StatusPicture(String title, String description, Map<String, String> topics) {
    private static final int WIDTH = 760;
    private static final int ROW = 74;
    private static final int HEIGHT = 54;

    String svg(Status gateway, Map<String, Status> states, Function<Status, String> words) {
        int height = ROW * topics.size() + 20;
        int middle = height / 2;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + height
                + "\" role=\"img\" aria-labelledby=\"picture-title picture-text\">\n<title id=\"picture-title\">"
                + Html.text(title)
                + "</title>\n<desc id=\"picture-text\">" + Html.text(description) + "</desc>\n");
        int at = 0;
        for (Map.Entry<String, String> topic : topics.entrySet()) {
            Status status = states.get(topic.getKey());
            int y = 10 + at++ * ROW;
            int line = y + HEIGHT / 2;
            svg.append(line(130, middle, 220, line, status)).append(line(430, line, 500, line, status));
            svg.append(box(220, y, 210, topic.getKey(), words.apply(status), status));
            svg.append(box(500, y, 250, topic.getValue(), "", status));
        }
        svg.append(box(10, middle - HEIGHT / 2, 120, "gateway", words.apply(gateway), gateway));
        return svg.append("</svg>\n").toString();
    }

    private static String box(int x, int y, int width, String name, String word, Status status) {
        int middle = x + width / 2;
        return "<rect class=\"" + css(status) + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\""
                + HEIGHT
                + "\" rx=\"6\"/>\n<text x=\"" + middle + "\" y=\"" + (y + (word.isEmpty() ? 32 : 23)) + "\">"
                + Html.text(name) + "</text>\n"
                + (word.isEmpty()
                        ? ""
                        : "<text class=\"word\" x=\"" + middle + "\" y=\"" + (y + 42) + "\">" + Html.text(word)
                                + "</text>\n");
    }

    private static String line(int fromX, int fromY, int toX, int toY, Status status) {
        return "<line class=\"" + css(status) + "\" x1=\"" + fromX + "\" y1=\"" + fromY + "\" x2=\"" + toX + "\" y2=\""
                + toY + "\"/>\n";
    }

    private static String css(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
