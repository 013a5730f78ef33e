package be.huurwerk.webkit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The examples that lie beside the code: {@code openapi/examples/<operationId>.<kind>}. */
final class Examples {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Optional<Object> json(String operationId, String kind) {
        return file(operationId, kind + ".json").map(bytes -> {
            try {
                return MAPPER.readValue(bytes, Object.class);
            } catch (IOException broken) {
                throw new UncheckedIOException("The example " + operationId + "." + kind + ".json is broken", broken);
            }
        });
    }

    /** A body that is no JSON, for example a bank file. */
    Optional<Object> text(String operationId, String kind, String ending) {
        return file(operationId, kind + "." + ending).map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    Map<String, Object> parameters(String operationId) {
        return json(operationId, "parameters")
                .map(object -> MAPPER.convertValue(object, new TypeReference<Map<String, Object>>() {}))
                .orElse(Map.of());
    }

    private static Optional<byte[]> file(String operationId, String ending) {
        String name = "openapi/examples/" + operationId + "." + ending;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
