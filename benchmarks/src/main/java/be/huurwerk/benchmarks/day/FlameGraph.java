package be.huurwerk.benchmarks.day;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Stacks as a picture: a bar for each method, as wide as it was found, on the one that called it. A browser shows the whole name on pointing. */
final class FlameGraph {

    private static final double WIDTH = 1_600;
    private static final int ROW = 17;
    private static final double NARROWEST = 0.8;
    private static final double OF_A_LETTER = 7;

    private final Node root = new Node();

    /** A method where it was called from. */
    private static final class Node {
        private final Map<String, Node> called = new TreeMap<>();
        private long samples;

        int depth() {
            return 1 + called.values().stream().mapToInt(Node::depth).max().orElse(0);
        }
    }

    FlameGraph(Stacks stacks) {
        stacks.counts().forEach((stack, count) -> {
            Node at = root;
            at.samples += count;
            for (String frame : stack) {
                at = at.called.computeIfAbsent(frame, name -> new Node());
                at.samples += count;
            }
        });
    }

    /** @param title of the picture */
    String svg(String title) {
        int height = ROW * root.depth();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" font-family=\"monospace\" font-size=\"11\">%n",
                WIDTH,
                height));
        bar(svg, title, root, 0, height - ROW);
        return svg.append("</svg>\n").toString();
    }

    private void bar(StringBuilder svg, String name, Node node, double x, int y) {
        double width = WIDTH * node.samples / Math.max(1, root.samples);
        if (width < NARROWEST) {
            return;
        }
        String text = escaped(name);
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s: %d samples, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                        + " stroke=\"#fff\" stroke-width=\"0.4\"/>",
                text,
                node.samples,
                100.0 * node.samples / Math.max(1, root.samples),
                x,
                y,
                width,
                ROW - 1,
                name.startsWith("be.huurwerk.") ? "#e8772e" : "#f3c969"));
        int letters = (int) (width / OF_A_LETTER);
        if (letters > 3) {
            String last = name.substring(name.lastIndexOf('.', Math.max(0, name.lastIndexOf('.') - 1)) + 1);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    x + 2,
                    y + ROW - 5,
                    escaped(last.substring(0, Math.min(letters, last.length())))));
        }
        svg.append("</g>\n");
        double at = x;
        for (Map.Entry<String, Node> one : node.called.entrySet()) {
            bar(svg, one.getKey(), one.getValue(), at, y - ROW);
            at += WIDTH * one.getValue().samples / Math.max(1, root.samples);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
