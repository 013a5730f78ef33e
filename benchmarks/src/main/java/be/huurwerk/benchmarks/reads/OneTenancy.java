package be.huurwerk.benchmarks.reads;

import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.localstack.process.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/** A tenancy that three services know: signed, with its first rent and its account. */
record OneTenancy(String tenancyId, String rentDecisionId, String rentAccountId) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DWELLING = """
            {"reference": "R-1", "kind": "house", "bedrooms": 2, "address": {"street": "Testlaan", "houseNumber": "1",
             "postalCode": "2220", "municipality": "Heist-op-den-Berg"}, "figures": [{"validFrom": "2019-01-01",
             "baseRent": 600.00, "minimumRent": 180.00, "patrimonyReduction": 40.00}]}""";
    private static final String PERSON = """
            {"ssin": "80650118973", "givenName": "An", "familyName": "Voorbeeld", "birthDate": "1980-05-01"}""";
    private static final String TENANCY = """
            {"dwellingId": "%s", "signedOn": "2019-02-15", "startDate": "2019-03-01",
             "household": [{"personId": "%s", "role": "tenant", "severelyDisabled": false}]}""";
    private static final String INCOME = """
            {"personId": "%s", "year": 2016, "amount": 20000.00, "kind": "taxable", "proof": "taxAssessmentNotice"}""";

    static OneTenancy told(ServiceProcess tenancy, ServiceProcess rent, ServiceProcess arrears, String issuer)
            throws IOException, InterruptedException {
        ServiceCalls tenancies = new ServiceCalls(tenancy.address(), issuer);
        ServiceCalls rents = new ServiceCalls(rent.address(), issuer);
        ServiceCalls accounts = new ServiceCalls(arrears.address(), issuer);
        String dwelling =
                tenancies.post("dwellings", DWELLING).required("dwellingId").asText();
        String person = tenancies.post("persons", PERSON).required("personId").asText();
        String signed = tenancies
                .post("tenancies", TENANCY.formatted(dwelling, person))
                .required("tenancyId")
                .asText();
        heard(() -> rents.post("incomes", INCOME.formatted(person)));
        String of = "?tenancyId=" + signed;
        JsonNode decision = heard(() -> rents.get("rentDecisions" + of).at("/items/0"));
        JsonNode account = heard(() -> accounts.get("rentAccounts" + of).at("/items/0"));
        return new OneTenancy(
                signed,
                decision.required("rentDecisionId").asText(),
                account.required("rentAccountId").asText());
    }

    private interface Asking {
        JsonNode ask() throws IOException, InterruptedException;
    }

    /** What is answered once the service has heard of it. */
    private static JsonNode heard(Asking asking) throws IOException {
        JsonNode[] answer = new JsonNode[1];
        boolean all = Waiting.until(PATIENCE, () -> {
            try {
                answer[0] = asking.ask();
                return !answer[0].isMissingNode();
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        if (!all) {
            throw new IOException("Not heard after " + PATIENCE.toSeconds() + " s");
        }
        return answer[0];
    }
}
