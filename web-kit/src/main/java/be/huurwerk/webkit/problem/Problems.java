package be.huurwerk.webkit.problem;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.trace.TraceId;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes problems as {@code application/problem+json}, for resources and for plain routes alike. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Problems() {}

    /** The problem as an answer of a resource. */
    public static Response response(ProblemException problem) {
        Language language = Language.current();
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", MEDIA_TYPE)
                .header("Content-Language", language.tag())
                .entity(json(problem, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** Answers with the problem on a route, unless an answer has begun: then the connection is closed, so that nobody takes the rest for whole. */
    public static void answer(RoutingContext route, ProblemException problem) {
        HttpServerResponse response = route.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            route.request().connection().close();
            return;
        }
        Language language = Language.of(route.request().getHeader("Accept-Language"));
        response.headers().remove("Content-Length").remove("Transfer-Encoding").remove("ETag");
        response.setChunked(false)
                .setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", language.tag());
        problem.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(json(problem, language, TraceId.uuid(TraceId.of(route)))));
    }

    /** Answers a call, be it that no filter saw it, and closes its connection: nobody knows where the next call would begin. */
    public static void answerAndClose(HttpServerRequest request, ProblemException problem) {
        Language language = Language.of(request.getHeader("Accept-Language"));
        String traceId = TraceId.of(request.getHeader(TraceId.HEADER));
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(TraceId.HEADER, traceId)
                .putHeader("Connection", "close");
        problem.headers().forEach(request.response()::putHeader);
        request.response()
                .end(Buffer.buffer(json(problem, language, TraceId.uuid(traceId))))
                .onComplete(sent -> request.connection().close());
    }

    /** The URN of the problem's type as this API answers it. */
    public static String type(ProblemException problem) {
        return problem.standard()
                ? "urn:problem-type:belgif:" + problem.code()
                : "urn:problem-type:huurwerk:" + api() + ":" + problem.code();
    }

    /** The body of the answer, for those that send it themselves; its {@code instance} is the trace id of the call. */
    public static byte[] json(ProblemException problem, Language language) {
        return json(problem, language, TraceId.uuid(TraceId.current()));
    }

    private static byte[] json(ProblemException problem, Language language, UUID instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type(problem));
        members.put("title", Catalogue.shipped().title(problem, api()).in(language));
        members.put("status", problem.status());
        problem.detail().ifPresent(detail -> members.put("detail", detail.in(language)));
        members.put("instance", "urn:uuid:" + instance);
        if (!problem.issues().isEmpty()) {
            members.put(
                    "issues",
                    problem.issues().stream()
                            .map(issue -> json(issue, language))
                            .toList());
        }
        problem.members().forEach(members::putIfAbsent);
        try {
            return MAPPER.writeValueAsBytes(members);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem has a member that can't be written", unwritable);
        }
    }

    private static Map<String, Object> json(Issue issue, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", issue.type().urn());
        members.put("title", issue.type().title().in(language));
        members.put("in", issue.in().json());
        if (issue.name() != null) {
            members.put("name", issue.name());
        }
        if (issue.value() != null) {
            members.put("value", issue.value());
        }
        members.put("detail", issue.detail().in(language));
        return members;
    }

    /** What this API is called in types of its own. */
    public static String api() {
        return ConfigProvider.getConfig()
                .getOptionalValue("huurwerk.api", String.class)
                .orElse("gateway");
    }
}
