package be.huurwerk.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the build has put beside the code: guides, contracts, our own texts. */
final class Resources {
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private Resources() {}

    static String text(String name) {
        try (InputStream file = Resources.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** A YAML or JSON file. */
    static JsonNode tree(String name) {
        try {
            return YAML.readTree(text(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
