package be.huurwerk.servicekit.idempotency;

import be.huurwerk.servicekit.audit.AnswerStatus;
import be.huurwerk.webkit.body.AnswerJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a resource method takes and gives into what is kept of it. */
final class Answers {
    /** As the web layer writes it. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final ObjectMapper whole;
    private final AnswerJson shown;

    /**
     * @param whole writes all that a body says
     * @param shown writes what the caller may see
     */
    Answers(ObjectMapper whole, AnswerJson shown) {
        this.whole = whole;
        this.shown = shown;
    }

    /** SHA-256 of the body parameter, the one that no annotation takes from elsewhere, and of the query, if there is one. */
    byte[] bodyHash(Method method, Object[] arguments, Optional<String> query) {
        MessageDigest digest = sha256();
        query.ifPresent(asked -> digest.update(asked.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < arguments.length; i++) {
            if (isBody(method.getParameterAnnotations()[i])) {
                digest.update(bytes(arguments[i]));
            }
        }
        return digest.digest();
    }

    StoredAnswer of(Method method, Object answer) {
        return AnswerStatus.response(answer)
                .map(this::ofResponse)
                .orElseGet(
                        () -> new StoredAnswer(AnswerStatus.of(method, answer), typed(Map.of(), answer), text(answer)));
    }

    private StoredAnswer ofResponse(Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        Object entity = response.getEntity();
        return new StoredAnswer(response.getStatus(), typed(headers, entity), text(entity));
    }

    private static Map<String, String> typed(Map<String, String> headers, Object entity) {
        Map<String, String> typed = new LinkedHashMap<>(headers);
        if (entity != null && !(entity instanceof String)) {
            typed.putIfAbsent(HttpHeaders.CONTENT_TYPE, JSON);
        }
        return typed;
    }

    private Optional<String> text(Object entity) {
        if (entity == null) {
            return Optional.empty();
        }
        return Optional.of(entity instanceof String text ? text : write(entity, shown::text));
    }

    private byte[] bytes(Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof Fingerprinted large) {
            return large.sha256();
        }
        String text = body instanceof String given ? given : write(body, whole::writeValueAsString);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A way to write JSON. */
    private interface Writing {
        String of(Object value) throws JsonProcessingException;
    }

    private static String write(Object value, Writing writing) {
        try {
            return writing.of(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value.getClass(), e);
        }
    }

    private static boolean isBody(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(annotation -> annotation.annotationType().getName())
                .noneMatch(
                        name -> name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive."));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
