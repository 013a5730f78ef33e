package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses a body into a {@link Json} tree; a body that is no JSON is one issue that tells the position and repeats nothing of the body. */
final class JsonParser {
    static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 100_000;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final com.fasterxml.jackson.core.JsonParser tokens;

    private JsonParser(com.fasterxml.jackson.core.JsonParser tokens) {
        this.tokens = tokens;
    }

    static Json parse(byte[] body) {
        String text = text(body);
        if (text.isBlank()) {
            throw refused("A body is required.", "Een body is vereist.");
        }
        try (com.fasterxml.jackson.core.JsonParser tokens = FACTORY.createParser(text)) {
            return new JsonParser(tokens).whole();
        } catch (StreamConstraintsException tooMuch) {
            throw refused(
                    "The body is nested too deeply or has too long a name, number or text"
                            + at(tooMuch.getLocation(), "line"),
                    "De body is te diep genest of bevat een te lange naam, getal of tekst"
                            + at(tooMuch.getLocation(), "regel"));
        } catch (com.fasterxml.jackson.core.JacksonException broken) {
            throw notJson(broken.getLocation());
        } catch (IOException impossible) {
            throw new IllegalStateException("A text can't fail to be read", impossible);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused("The body is not UTF-8.", "De body is geen UTF-8.");
        }
    }

    private Json whole() throws IOException {
        tokens.nextToken();
        Json value = value();
        if (tokens.nextToken() != null) {
            throw notJson(tokens.currentTokenLocation());
        }
        return value;
    }

    private Json value() throws IOException {
        JsonToken token = tokens.currentToken();
        if (token == null) {
            throw notJson(tokens.currentLocation());
        }
        switch (token) {
            case START_OBJECT:
                return object();
            case START_ARRAY:
                return array();
            case VALUE_STRING:
                return new Json.JsonText(tokens.getText());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return new Json.JsonNumber(tokens.getText());
            case VALUE_TRUE:
                return new Json.JsonBoolean(true);
            case VALUE_FALSE:
                return new Json.JsonBoolean(false);
            case VALUE_NULL:
                return new Json.JsonNull();
            default:
                throw notJson(tokens.currentTokenLocation());
        }
    }

    private Json object() throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        Set<String> duplicates = new LinkedHashSet<>();
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String name = tokens.currentName();
            tokens.nextToken();
            if (members.put(name, value()) != null) {
                duplicates.add(name);
            }
        }
        return new Json.JsonObject(members, duplicates);
    }

    private Json array() throws IOException {
        List<Json> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.JsonArray(items);
    }

    private static ProblemException notJson(JsonLocation location) {
        return refused(
                "The body is not valid JSON" + at(location, "line"),
                "De body is geen geldige JSON" + at(location, "regel"));
    }

    private static String at(JsonLocation location, String line) {
        boolean english = line.equals("line");
        return location == null
                ? "."
                : " (" + line + " " + location.getLineNr() + ", " + (english ? "column " : "kolom ")
                        + location.getColumnNr() + ").";
    }

    private static ProblemException refused(String en, String nl) {
        return ProblemException.badRequest(Issue.inBody(null, null, new Text(en, nl)));
    }
}
