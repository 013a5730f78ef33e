package be.huurwerk.gateway.portal;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Text;
import java.util.List;

/** What all pages have around them: the way past the menu, the menu, the other language. */
final class Layout {
    private static final Text SKIP = new Text("Skip to the content", "Naar de inhoud");
    private static final Text MENU = new Text("Pages", "Pagina's");
    private static final Text LANGUAGES = new Text("Language", "Taal");
    private static final Text FOOT = new Text(
            "Huurwerk, the rent administration of a social-housing landlord.",
            "Huurwerk, de huuradministratie van een sociale verhuurder.");

    private final List<Page> pages;

    Layout(List<Page> pages) {
        this.pages = pages;
    }

    String html(Page page, Language language) {
        String title = Html.text(page.title().in(language));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <link rel="icon" type="image/svg+xml" href="/doc/icon.svg"/>
                <link rel="stylesheet" href="/doc/portal.css"/>
                %s</head>
                <body>
                <a class="skip" href="#content">%s</a>
                <header>
                <p class="name"><a href="/?lang=%s">Huurwerk</a></p>
                <nav aria-label="%s"><ul>
                %s</ul></nav>
                <nav aria-label="%s"><ul>
                %s</ul></nav>
                </header>
                <main id="content" tabindex="-1">
                <h1>%s</h1>
                %s</main>
                <footer><p>%s</p></footer>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        page.path().equals("/") ? title : title + " - Huurwerk",
                        page.head(),
                        SKIP.in(language),
                        language.tag(),
                        MENU.in(language),
                        menu(page, language),
                        LANGUAGES.in(language),
                        languages(page, language),
                        title,
                        page.body(language),
                        FOOT.in(language));
    }

    private String menu(Page current, Language language) {
        StringBuilder menu = new StringBuilder();
        for (Page page : pages.subList(1, pages.size())) { // the first is the name at the left
            menu.append("<li><a href=\"")
                    .append(page.path())
                    .append("?lang=")
                    .append(language.tag())
                    .append('"')
                    .append(page == current ? " aria-current=\"page\"" : "")
                    .append('>')
                    .append(Html.text(page.title().in(language)))
                    .append("</a></li>\n");
        }
        return menu.toString();
    }

    private static String languages(Page page, Language current) {
        return language(page, current, Language.EN, "English") + language(page, current, Language.NL, "Nederlands");
    }

    private static String language(Page page, Language current, Language other, String name) {
        return "<li><a href=\"" + page.path() + "?lang=" + other.tag() + "\" lang=\"" + other.tag() + "\" hreflang=\""
                + other.tag() + '"' + (current == other ? " aria-current=\"true\"" : "") + '>' + name + "</a></li>\n";
    }
}
