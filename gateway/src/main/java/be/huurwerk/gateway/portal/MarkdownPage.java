package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;

/**
 * A page that is a file of Markdown.
 *
 * @param files the resource in each language; the same one twice is English
 */
record MarkdownPage(String path, Text title, Text files) implements Page {
    private static final Text CODE = new Text("Code", "Code");

    @Override
    public String body(Language language) {
        String html = Markdown.html(Resources.text(files.in(language)), CODE.in(language));
        boolean foreign = language != Language.EN && files.en().equals(files.nl());
        return foreign ? "<div lang=\"en\">\n" + html + "</div>\n" : html;
    }
}
