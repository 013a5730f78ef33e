package be.huurwerk.localstack.story;

import be.huurwerk.localstack.story.StoryStep.Registered;
import be.huurwerk.localstack.story.StoryStep.Signed;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The part of the story that tenancy-service answers: dwelling, persons, lease. */
final class Register {
    private static final int SERIALS = 998;

    private final Gateway gateway;
    private final Random random;

    Register(Gateway gateway, Random random) {
        this.gateway = gateway;
        this.random = random;
    }

    Registered dwellingAndPersons() {
        String reference =
                "DEMO-" + Long.toString(System.currentTimeMillis(), 36).toUpperCase();
        JsonNode dwelling = gateway.post("/tenancy/v1/dwellings", dwelling(reference))
                .expect(201)
                .body();
        return new Registered(
                dwelling.path("dwellingId").asText(),
                reference,
                person("Tine", Script.TENANT_BORN),
                person("Kobe", Script.CHILD_BORN));
    }

    private static Map<String, Object> dwelling(String reference) {
        return Map.of(
                "reference",
                reference,
                "kind",
                "apartment",
                "bedrooms",
                2,
                "address",
                Map.of(
                        "street", "Voorbeeldstraat",
                        "houseNumber", "12",
                        "boxNumber", "3",
                        "postalCode", "2580",
                        "municipality", "Putte"),
                "figures",
                List.of(Map.of(
                        "validFrom", Script.FIGURES_FROM.toString(),
                        "baseRent", Script.BASE_RENT,
                        "minimumRent", Script.MINIMUM_RENT,
                        "patrimonyReduction", Script.PATRIMONY_REDUCTION)));
    }

    /** Registers a person of the test range; one that an earlier story made already is taken as is. */
    private String person(String givenName, LocalDate birthDate) {
        Answer answer = gateway.post(
                        "/tenancy/v1/persons",
                        Map.of(
                                "ssin",
                                TestNumbers.ssin(birthDate, 1 + random.nextInt(SERIALS)),
                                "givenName",
                                givenName,
                                "familyName",
                                "Testhuurder",
                                "birthDate",
                                birthDate.toString()))
                .expect(201, 409);
        if (answer.status() == 409) {
            String href = answer.body().path("href").asText();
            return href.substring(href.lastIndexOf('/') + 1);
        }
        return answer.body().path("personId").asText();
    }

    Signed sign(Registered registered) {
        JsonNode tenancy = gateway.post("/tenancy/v1/tenancies", lease(registered))
                .expect(201)
                .body();
        return new Signed(
                tenancy.path("tenancyId").asText(),
                tenancy.path("contractKind").asText(),
                Script.SIGNED_ON,
                Script.STARTS_ON,
                tenancy.path("endDate").asText(),
                tenancy.path("status").asText());
    }

    private static Map<String, Object> lease(Registered registered) {
        return Map.of(
                "dwellingId", registered.dwellingId(),
                "signedOn", Script.SIGNED_ON.toString(),
                "startDate", Script.STARTS_ON.toString(),
                "household",
                        List.of(
                                Map.of("personId", registered.tenantId(), "role", "tenant", "severelyDisabled", false),
                                Map.of(
                                        "personId",
                                        registered.childId(),
                                        "role",
                                        "child",
                                        "familyAllowance",
                                        true,
                                        "domiciled",
                                        true,
                                        "sharedCustody",
                                        false,
                                        "otherParentRentsSocially",
                                        false,
                                        "severelyDisabled",
                                        false)));
    }
}
