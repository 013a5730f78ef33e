package be.huurwerk.letterkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a YAML file in one language. A sentence is {@code {nl: ..., en: ...}}, found by the path of keys to it; it may hold
 * names in braces that are filled in: {@code "Vanaf {from}"}.
 */
public final class Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final JsonNode file;
    private final LetterLanguage language;

    private Words(JsonNode file, LetterLanguage language) {
        this.file = file;
        this.language = language;
    }

    /** Read a file once, and put it in each language with {@link #in}. */
    public static Words read(InputStream yaml) {
        try (yaml) {
            return new Words(new YAMLMapper().readTree(yaml), LetterLanguage.nl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Words in(LetterLanguage other) {
        return new Words(file, other);
    }

    /**
     * @throws IllegalArgumentException when there is no such sentence
     */
    public String text(String... path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException("There are no words for " + String.join(".", path)));
    }

    /**
     * The sentence with its names in braces filled in.
     *
     * @throws IllegalArgumentException when there is no such sentence, or a name in braces has no value
     */
    public String text(Map<String, String> values, String... path) {
        return PLACEHOLDER
                .matcher(text(path))
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(values.get(found.group(1)))
                        .orElseThrow(() -> new IllegalArgumentException("Nothing fills " + found.group()))));
    }

    public Optional<String> find(String... path) {
        JsonNode node = file;
        for (String part : path) {
            node = node.path(part);
        }
        return Optional.ofNullable(node.get(language.name())).map(JsonNode::asText);
    }
}
