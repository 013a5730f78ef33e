package be.huurwerk.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands in for tenancy-service and the token issuer, for what letters ask of them. Tests tell it over HTTP what to answer, for it runs
 * beside the application's class loader.
 */
public final class TenancyStandIn implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "huurwerk.test.tenancy-stand-in";
    private static final String TOKEN = "the-token-of-this-service";
    /** Kept by rent-calculation-service: the letter of a decision from that day on. */
    public static final String RENT_DECISION = "rentDecision";

    /** Kept by deposit-service: a deposit that was asked on that day; its content is the JSON of the deposit, of which a list leaves out what is held. */
    public static final String DEPOSIT = "deposit";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> addressees = new ConcurrentHashMap<>();
    private final Map<String, String> heirs = new ConcurrentHashMap<>();
    private final Map<String, List<String>> documents = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final List<JsonNode> persons = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/issuer/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"issuer\": \"" + address + "/issuer\", \"token_endpoint\": \"" + address
                                + "/issuer/token\"}"));
        server.createContext(
                "/issuer/token",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\": \"" + TOKEN + "\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"));
        server.createContext("/tenancy/v1/addressees/query", this::query);
        server.createContext("/tenancy/v1/tenancies/", this::heirs);
        server.createContext("/tenancy/v1/tenancies", this::tenancies);
        server.createContext("/tenancy/v1/persons/query", this::persons);
        server.createContext("/stand-in/persons", exchange -> {
            persons.add(JSON.readTree(body(exchange)));
            answer(exchange, 200, "{}");
        });
        server.createContext("/tenancy/v1/documents", this::document);
        server.createContext("/rentCalculation/v1/rentDecisions", this::document);
        server.createContext("/deposit/v1/deposits", this::document);
        server.createContext("/stand-in/documents", this::keep);
        server.createContext("/stand-in/addressees", this::learn);
        server.createContext("/stand-in/heirs", exchange -> {
            String heir = body(exchange);
            heirs.put(JSON.readTree(heir).path("tenancyId").asText(), heir);
            answer(exchange, 200, "{}");
        });
        server.createContext("/stand-in/away", exchange -> {
            away = body(exchange).equals("true");
            answer(exchange, 200, "{}");
        });
        server.createContext(
                "/stand-in/questions", exchange -> answer(exchange, 200, JSON.writeValueAsString(questions)));
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        System.setProperty(PORT, String.valueOf(server.getAddress().getPort()));
        return Map.of(
                "HUURWERK_TENANCY_URL",
                address,
                "HUURWERK_RENT_CALCULATION_URL",
                address,
                "HUURWERK_DEPOSIT_URL",
                address,
                "quarkus.oidc-client.client-enabled",
                "true",
                "quarkus.oidc-client.auth-server-url",
                address + "/issuer");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Whom the tenancy's letters go to from now on: names on the envelope, and given names by person. */
    public static void addressee(UUID tenancyId, List<String> names, Map<UUID, String> givenNames) {
        List<String> people = givenNames.entrySet().stream()
                .map(person -> "{\"personId\": \"" + person.getKey() + "\", \"givenName\": \"" + person.getValue()
                        + "\", \"familyName\": \"Van Testegem\"}")
                .toList();
        String lines =
                String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList());
        tell(
                "/stand-in/addressees",
                "{\"href\": \"/tenancy/v1/tenancies/" + tenancyId + "\", \"tenancyId\": \"" + tenancyId
                        + "\", \"names\": ["
                        + lines
                        + "], \"address\": {\"street\": \"Voorbeeldstraat\", \"houseNumber\": \"1\", \"boxNumber\": \"3\","
                        + " \"postalCode\": \"2220\", \"municipality\": \"Heist-op-den-Berg\"}, \"preferredLanguage\":"
                        + " \"nl\", \"people\": [" + String.join(", ", people) + "]}");
    }

    /** As {@link #addressee}, of a household of which somebody, by this name, has letters elsewhere since. */
    public static void addressee(UUID tenancyId, List<String> names, UUID elsewhere, String familyName) {
        tell(
                "/stand-in/addressees",
                "{\"href\": \"/tenancy/v1/tenancies/" + tenancyId + "\", \"tenancyId\": \"" + tenancyId
                        + "\", \"names\": [\"" + String.join("\", \"", names)
                        + "\"], \"address\": {\"street\": \"Voorbeeldstraat\", \"houseNumber\": \"1\","
                        + " \"postalCode\": \"2220\", \"municipality\": \"Heist-op-den-Berg\"}, \"people\": [{\"personId\": \""
                        + elsewhere + "\", \"givenName\": \"Proefa\", \"familyName\": \"" + familyName
                        + "\", \"address\": {\"street\": \"Elderslaan\", \"houseNumber\": \"7\", \"postalCode\": \"2580\","
                        + " \"municipality\": \"Putte\"}}]}");
    }

    /** Somebody of the household of a tenancy from now on, who is found by the beginning of the names. */
    public static void person(UUID tenancyId, String givenName, String familyName) {
        tell(
                "/stand-in/persons",
                "{\"personId\": \"" + UUID.randomUUID() + "\", \"tenancyId\": \"" + tenancyId + "\", \"givenName\": \""
                        + givenName + "\", \"familyName\": \"" + familyName + "\"}");
    }

    /** The one heir that is recorded of a tenancy from now on, with payee and account. */
    public static void heir(UUID tenancyId, UUID heirId, String payee, String iban) {
        tell(
                "/stand-in/heirs",
                "{\"tenancyId\": \"" + tenancyId + "\", \"heirId\": \"" + heirId + "\", \"payee\": \"" + payee
                        + "\", \"iban\": \"" + iban + "\"}");
    }

    /** A PDF that tenancy-service keeps of the tenancy from now on, or rent-calculation-service for {@link #RENT_DECISION}. */
    public static void document(UUID tenancyId, String kind, String receivedOn, byte[] pdf) {
        tell(
                "/stand-in/documents?" + tenancyId + "&" + kind + "&" + receivedOn,
                Base64.getEncoder().encodeToString(pdf));
    }

    /** Whether tenancy-service answers nothing but 500 from now on. */
    public static void away(boolean isAway) {
        tell("/stand-in/away", String.valueOf(isAway));
    }

    /** The bodies of the questions so far. */
    public static List<String> questions() {
        try {
            List<String> questions = new ArrayList<>();
            JSON.readTree(tell("/stand-in/questions", "")).forEach(question -> questions.add(question.asText()));
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void query(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        synchronized (questions) {
            questions.add(body);
        }
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + TOKEN).equals(token)) {
            answer(exchange, 401, "{}");
            return;
        }
        if (away) {
            answer(exchange, 500, "{}");
            return;
        }
        List<String> items = new ArrayList<>();
        for (JsonNode id : JSON.readTree(body).path("tenancyIds")) {
            if (addressees.containsKey(id.asText())) {
                items.add(addressees.get(id.asText()));
            }
        }
        answer(
                exchange,
                200,
                "{\"items\": [" + String.join(", ", items) + "], \"pageSize\": 200, \"total\": " + items.size() + "}");
    }

    private void persons(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(body(exchange));
        answer(
                exchange,
                away ? 500 : 200,
                listed(persons.stream()
                        .filter(person -> begins(person, asked, "givenName") && begins(person, asked, "familyName"))
                        .toList()));
    }

    private void tenancies(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        answer(
                exchange,
                away ? 500 : 200,
                listed(persons.stream()
                        .filter(person -> query.contains(person.path("personId").asText()))
                        .toList()));
    }

    private static boolean begins(JsonNode person, JsonNode asked, String name) {
        String beginning = asked.path(name).asText();
        return person.path(name).asText().regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static String listed(List<JsonNode> items) {
        return "{\"items\": " + items + ", \"pageSize\": 200, \"total\": " + items.size() + "}";
    }

    private void heirs(HttpExchange exchange) throws IOException {
        if (away) {
            answer(exchange, 500, "{}");
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        String heir = heirs.get(path[path.length - 2]);
        answer(exchange, 200, "{\"items\": [" + (heir == null ? "" : heir) + "], \"pageSize\": 200}");
    }

    /** The documents of a tenancy, or the bytes of one. */
    private void document(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (away) {
            answer(exchange, 500, "{}");
        } else if (path.endsWith("/content") || path.endsWith("/letter")) {
            byte[] bytes = contents.get(path.split("/")[4]);
            exchange.getResponseHeaders().add("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        } else if (path.startsWith("/deposit/v1/deposits/")) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String deposit = documents.values().stream()
                    .flatMap(List::stream)
                    .filter(item -> item.contains("\"depositId\"") && item.contains(id))
                    .findFirst()
                    .orElseThrow();
            answer(exchange, 200, deposit);
        } else {
            String key = path.contains("rentDecisions")
                    ? "\"rentDecisionId\""
                    : path.contains("deposits") ? "\"depositId\"" : "\"documentId\"";
            List<String> items = documents.entrySet().stream()
                    .filter(entry -> exchange.getRequestURI().getQuery().contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .filter(item -> item.contains(key))
                    .map(TenancyStandIn::listed)
                    .toList();
            answer(exchange, 200, "{\"items\": [" + String.join(", ", items) + "]}");
        }
    }

    /** As a list shows it: what is held of a deposit is told by the deposit alone. */
    private static String listed(String item) {
        try {
            ObjectNode shown = (ObjectNode) JSON.readTree(item);
            shown.remove("held");
            return shown.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        String[] asked = exchange.getRequestURI().getQuery().split("&");
        String id = UUID.randomUUID().toString();
        byte[] content = Base64.getDecoder().decode(body(exchange));
        contents.put(id, content);
        documents
                .computeIfAbsent(asked[0], tenancy -> new ArrayList<>())
                .add(
                        switch (asked[1]) {
                            case RENT_DECISION ->
                                "{\"rentDecisionId\": \"" + id + "\", \"effectiveFrom\": \"" + asked[2] + "\"}";
                            case DEPOSIT -> new String(content, StandardCharsets.UTF_8);
                            default ->
                                "{\"documentId\": \"" + id + "\", \"kind\": \"" + asked[1]
                                        + "\", \"contentType\": \"application/pdf\", \"receivedOn\": \"" + asked[2]
                                        + "\"}";
                        });
        answer(exchange, 200, "{}");
    }

    private void learn(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        addressees.put(JSON.readTree(body).path("tenancyId").asText(), body);
        answer(exchange, 200, "{}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String tell(String path, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getProperty(PORT) + path))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
