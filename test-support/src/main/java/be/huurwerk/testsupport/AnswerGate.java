package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an answer may not be, whatever was asked: a fault of ours, a status that is not documented, a body outside its schema. */
final class AnswerGate {

    private static final List<String> BEYOND_SCHEMAS = List.of("Must be a date", "Moet een datum");

    private AnswerGate() {}

    /** What is wrong with the answer, each as a kind that is the same for every call with that fault. */
    static List<String> faults(MadeCall call, HttpResponse<byte[]> answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        boolean away =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !away) {
            faults.add("answers " + status);
        }
        if (status >= 400 && !call.method().equals("HEAD") && !type(answer).equals("application/problem+json")) {
            faults.add("answers " + status + " as " + type(answer) + ", not as a problem");
        }
        if (call.brokenSchema() && status < 300) {
            faults.add("takes a body that breaks its schema");
        }
        if (status == 400 && call.operation().isPresent() && !call.brokenSchema() && call.body().length > 0) {
            checkRefusal(json(answer), faults);
        }
        call.operation().ifPresent(operation -> checkDocumented(operation, answer, faults));
        return faults;
    }

    /** What the reader of bodies refuses, but for what no schema can say: a day that no calendar has. A required body without a byte is none. */
    private static void checkRefusal(JsonNode problem, List<String> faults) {
        for (JsonNode issue : problem.path("issues")) {
            String detail = issue.path("detail").asText();
            boolean body = issue.path("in").asText().equals("body");
            boolean schema = issue.path("type").asText().endsWith(":schemaViolation");
            if (body && schema && BEYOND_SCHEMAS.stream().noneMatch(detail::contains)) {
                faults.add("refuses what its schema allows: "
                        + issue.path("name").asText().replaceAll("[0-9]+", "#") + ": "
                        + detail.replaceAll("[0-9]+", "#"));
            }
        }
    }

    private static void checkDocumented(ApiOperation operation, HttpResponse<byte[]> answer, List<String> faults) {
        String code = Integer.toString(answer.statusCode());
        if (!operation.responseCodes().contains(code)) {
            faults.add("answers " + code + ", which is not documented");
            return;
        }
        Map<String, ApiContent> contents = operation.responseContents(code);
        String type = type(answer);
        if (contents.isEmpty() ? answer.body().length > 0 : answer.body().length > 0 && !contents.containsKey(type)) {
            faults.add("answers " + code + " as <" + type + ">, documented are " + contents.keySet());
            return;
        }
        ApiContent content = contents.get(type);
        if (content != null && content.isJson()) {
            Set<String> broken = content.faults(json(answer));
            if (!broken.isEmpty()) {
                faults.add("answers " + code + " outside its schema: "
                        + broken.iterator().next().replaceAll("[0-9]+", "#"));
            }
            content.undescribed(json(answer))
                    .forEach(member -> faults.add("answers " + code + " with what no document describes: " + member));
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}
