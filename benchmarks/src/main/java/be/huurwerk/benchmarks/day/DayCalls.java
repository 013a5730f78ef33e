package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.day.Targets.Household;
import be.huurwerk.benchmarks.population.TestSsins;
import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.suite.TokenRequests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How each kind is called through the gateway; what is not answered as it ought to be is an {@link IOException}. */
final class DayCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(3);
    private static final LocalDate BORN = LocalDate.of(2024, 1, 10);
    private static final List<String> FEEDS = List.of("tenancy", "rentCalculation", "deposit", "arrears");
    private static final Set<String> NO_ANSWER = Set.of("unavailable", "forbidden");
    private static final int BORN_ON_A_DAY = 900;
    private static final String SIMULATED = """
            {"effectiveDate": "2024-01-01", "dwelling": {"baseRent": 700.00, "minimumRent": 200.00, "patrimonyReduction": 40.00,
             "energyCorrection": 0.00}, "household": {"members": [{"memberId": "a", "role": "tenant", "birthDate": "1980-05-01",
             "severelyDisabled": false, "incomes": [{"year": 2021, "amount": %d.00, "kind": "taxable"}]},
             {"memberId": "c", "role": "child", "birthDate": "2012-03-01", "familyAllowance": true, "domiciled": true,
             "sharedCustody": false, "otherParentRentsSocially": false, "severelyDisabled": false}]}}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String issuer;
    private final Targets targets;
    private final Map<String, String> places = new ConcurrentHashMap<>();
    private final AtomicInteger births = new AtomicInteger();
    private String token;
    private Instant tokenEnds = Instant.EPOCH;

    DayCalls(URI gateway, String issuer, Targets targets) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.targets = targets;
    }

    /** @param number of its kind */
    void make(Kind kind, int number) throws IOException, InterruptedException {
        Household any = targets.any(number);
        switch (kind) {
            case SEARCH -> post("tenancy/v1/persons/query", 200, """
                    {"familyName": "%s"}""".formatted(DayFiles.familyName(any.number())));
            case TENANCY -> get("tenancy/v1/tenancies/" + any.tenancyId());
            case DOSSIER -> dossier(any);
            case DECISION -> get("rentCalculation/v1/rentDecisions/" + any.decisionId());
            case ACCOUNT -> get("arrears/v1/rentAccounts?tenancyId=" + any.tenancyId());
            case LINES -> get("arrears/v1/rentAccounts/" + any.accountId() + "/entries");
            case DEPOSIT -> get("deposit/v1/deposits?tenancyId=" + any.tenancyId());
            case QUEUE -> get("arrears/v1/arrearsCases?pageSize=50");
            case UNMATCHED -> get("arrears/v1/unmatchedMovements?pageSize=50");
            case FEED -> feed(FEEDS.get(number % FEEDS.size()));
            case SIMULATION -> post("rentCalculation/v1/rentSimulations", 200, SIMULATED.formatted(15_000 + number));
            case NOTICE_QUOTE -> post("tenancy/v1/noticeQuotes", 200, """
                    {"receivedOn": "%s", "reason": "ordinary"}""".formatted(DaySetup.DAY));
            case PLAN_QUOTE -> post("arrears/v1/paymentPlanQuotes", 200, plan(targets.withoutPlan(number), "50.00"));
            case CONTACT -> contact(targets.other());
            case PAYMENT ->
                post("arrears/v1/payments", 201, """
                    {"rentAccountId": "%s", "receivedOn": "%s", "amount": 1.25, "reference": "desk %s"}""".formatted(
                                targets.other().accountId(), DaySetup.DAY, UUID.randomUUID()));
            case HOUSEHOLD -> birth(targets.other());
            case NOTICE -> notice(targets.alone());
            case PLAN -> post("arrears/v1/paymentPlans", 201, plan(targets.indebted(), DayFiles.OLD_DEBT));
            case INCOME ->
                post("rentCalculation/v1/incomes", 201, """
                    {"personId": "%s", "year": 2022, "amount": %d.00, "kind": "taxable", "proof": "taxAssessmentNotice"}""".formatted(
                                targets.other().tenantId(), 15_000 + number % 9_000));
        }
    }

    /** Every service must answer; that a punctual household has no case is an answer. */
    private void dossier(Household of) throws IOException, InterruptedException {
        JsonNode dossier = JSON.readTree(get("dossiers/" + of.tenancyId()).body());
        for (JsonNode part : dossier) {
            if (NO_ANSWER.contains(part.path("state").asText())) {
                throw new IOException("A dossier lacks a part: it is " + part.path("state"));
            }
        }
    }

    /** Each answer says where to ask on. */
    private void feed(String api) throws IOException, InterruptedException {
        String place = places.getOrDefault(api, "/" + api + "/v1/events?pageSize=100");
        JsonNode page = JSON.readTree(get(place).body());
        if (page.hasNonNull("next")) {
            places.put(api, page.get("next").asText());
        }
    }

    private static String plan(Household of, String amount) {
        return """
                {"rentAccountId": "%s", "amount": %s, "instalments": 5, "firstDueOn": "2024-02-10"}""".formatted(of.accountId(), amount);
    }

    private void contact(Household of) throws IOException, InterruptedException {
        String path = "tenancy/v1/persons/" + of.tenantId();
        String version = get(path).headers().firstValue("ETag").orElseThrow();
        send(
                to(path + "/contact")
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .PUT(BodyPublishers.ofString("{\"preferredLanguage\": \"nl\", \"email\": \"proef" + of.number()
                                + "@example.org\", \"preferredChannel\": \"email\"}")),
                200);
    }

    private void birth(Household of) throws IOException, InterruptedException {
        int number = births.getAndIncrement();
        LocalDate born = BORN.minusDays(number / BORN_ON_A_DAY);
        JsonNode person = JSON.readTree(post("tenancy/v1/persons", 201, """
                {"ssin": "%s", "givenName": "Proef", "familyName": "%s", "birthDate": "%s"}""".formatted(
                        TestSsins.of(born, 1 + number % BORN_ON_A_DAY), DayFiles.familyName(of.number()), born)));
        post("tenancy/v1/tenancies/" + of.tenancyId() + "/householdChanges", 201, """
                {"kind": "birth", "personId": "%s", "role": "child", "on": "%s", "severelyDisabled": false, "familyAllowance": true}""".formatted(
                        person.required("personId").asText(), born));
    }

    private void notice(Household of) throws IOException, InterruptedException {
        post("tenancy/v1/tenancies/" + of.tenancyId() + "/notices", 201, """
                {"receivedOn": "%s", "reason": "ordinary", "signatories": ["%s"]}""".formatted(DaySetup.DAY, of.tenantId()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path), 200);
    }

    private String post(String path, int status, String json) throws IOException, InterruptedException {
        HttpRequest.Builder call = to(path).header("Content-Type", "application/json");
        if (status == 201) {
            call.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(call.POST(BodyPublishers.ofString(json)), status).body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
    }

    private synchronized String token() {
        if (Instant.now().isAfter(tokenEnds)) {
            token = TokenRequests.token(issuer, Clients.shipped(), "rent-office");
            tokenEnds = Instant.now().plus(TOKEN_LASTS);
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder call, int status) throws IOException, InterruptedException {
        HttpRequest request = call.build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " is answered with "
                    + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
