package be.huurwerk.letterkit;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The templates {@code letters/*.html} of kit and service, parsed once; what they print is escaped. */
final class Templates {

    private static final String STYLE = new String(Resources.bytes("letter-kit/letter.css"), StandardCharsets.UTF_8);
    private static final Variant XHTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(Templates::locate)
            .addResultMapper(new Escaping())
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();

    String render(Sheet sheet) {
        return engine.getTemplate(sheet.template())
                .data("sheet", sheet)
                .data("date", sheet.language().notation().date(sheet.date()))
                .data("css", new RawString(STYLE))
                .data("it", sheet.data())
                .render();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        try (InputStream file = Resources.open("letters/" + id + ".html")) {
            if (file == null) {
                return Optional.empty();
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new TemplateLocator.TemplateLocation() {
                @Override
                public Reader read() {
                    return new StringReader(text);
                }

                @Override
                public Optional<Variant> getVariant() {
                    return Optional.of(XHTML);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever a template prints is text: marks of XML are escaped, and what shows nothing or XML can't hold is left out. */
    private static final class Escaping implements io.quarkus.qute.ResultMapper {

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString) && !Results.isNotFound(result);
        }

        @Override
        public String map(Object result, io.quarkus.qute.Expression expression) {
            StringBuilder text = new StringBuilder();
            Printable.composed(result.toString()).codePoints().forEach(character -> append(text, character));
            return text.toString();
        }

        private static void append(StringBuilder text, int character) {
            switch (character) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> {
                    if (!Printable.isLeftOut(character)) {
                        text.appendCodePoint(character);
                    }
                }
            }
        }
    }
}
