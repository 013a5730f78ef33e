package be.huurwerk.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A call that is put together bit by bit from an operation of the document. */
final class ApiCall {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final String method;
    private String path;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    ApiCall(URI base, ApiOperation operation) {
        this(base, operation.method().toUpperCase(), operation.path());
    }

    /** Asks for the methods of the operation's path, whatever stands for its parameters. */
    static ApiCall options(URI base, ApiOperation operation) {
        return new ApiCall(base, "OPTIONS", operation.path()).anyPath(operation);
    }

    private ApiCall(URI base, String method, String path) {
        this.base = base;
        this.method = method;
        this.path = path;
    }

    /** Reads what stands at a path. */
    static HttpResponse<String> get(URI base, String path, String token) {
        return new ApiCall(base, "GET", path)
                .header("Authorization", "Bearer " + token)
                .send();
    }

    /** With the examples of its parameters, or an id that nothing has. */
    ApiCall anyPath(ApiOperation operation) {
        operation.parameters().stream()
                .filter(parameter -> parameter.isIn("path"))
                .forEach(parameter -> pathParameter(
                        parameter.name(), parameter.example().orElse("00000000-0000-7000-8000-000000000000")));
        return this;
    }

    ApiCall pathParameter(String name, String value) {
        path = path.replace("{" + name + "}", encoded(value));
        return this;
    }

    ApiCall query(String name, String value) {
        query.put(name, value);
        return this;
    }

    ApiCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ApiCall body(String mediaType, String text) {
        body = text;
        return header("Content-Type", mediaType);
    }

    HttpResponse<String> send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path + queryString()))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + method + " " + base.resolve(path), e);
        }
    }

    private String queryString() {
        String pairs = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
