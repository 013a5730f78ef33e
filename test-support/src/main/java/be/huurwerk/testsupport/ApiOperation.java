package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One operation of an OpenAPI document. */
record ApiOperation(ApiDocument document, String path, String method, JsonNode node, JsonNode pathItem) {

    String id() {
        return node.path("operationId").asText("");
    }

    @Override
    public String toString() {
        return method.toUpperCase() + " " + path;
    }

    /** The scopes that let a caller in: any one of the lists is enough, all of a list are needed. No list: open to all. */
    List<List<String>> scopeAlternatives() {
        JsonNode security = node.has("security") ? node.get("security") : document.defaultSecurity();
        List<List<String>> alternatives = new ArrayList<>();
        security.forEach(requirement -> {
            List<String> scopes = new ArrayList<>();
            requirement.forEach(list -> list.forEach(scope -> scopes.add(scope.asText())));
            alternatives.add(scopes);
        });
        return alternatives;
    }

    List<ApiParameter> parameters() {
        List<ApiParameter> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(pathItem, node)) {
            for (JsonNode parameter : holder.path("parameters")) {
                parameters.add(ApiParameter.of(document.resolve(parameter)));
            }
        }
        return parameters;
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** The request's media types, in the document's order. */
    Map<String, ApiContent> requestContents() {
        return contents(document.resolve(node.path("requestBody")));
    }

    Optional<ApiContent> firstRequestContent() {
        return requestContents().values().stream().findFirst();
    }

    Set<String> responseCodes() {
        Set<String> codes = new TreeSet<>();
        node.path("responses").fieldNames().forEachRemaining(codes::add);
        return codes;
    }

    Set<String> successCodes() {
        Set<String> codes = new TreeSet<>(responseCodes());
        codes.removeIf(code -> !code.startsWith("2"));
        return codes;
    }

    /** The media types of a response. */
    Map<String, ApiContent> responseContents(String code) {
        return contents(document.resolve(node.path("responses").path(code)));
    }

    private Map<String, ApiContent> contents(JsonNode holder) {
        Map<String, ApiContent> contents = new LinkedHashMap<>();
        holder.path("content")
                .fields()
                .forEachRemaining(entry ->
                        contents.put(entry.getKey(), new ApiContent(document, entry.getKey(), entry.getValue())));
        return contents;
    }
}
