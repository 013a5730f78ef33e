package be.huurwerk.rent;

import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.annualrun.YearStory;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.rent.letter.AnnualLetters;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.OpenApiGates;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OpenApiTest {

    private static final String TENANT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String TENANCY = "01890a5d-ac96-774b-bcce-b302099a8059";
    private static final String DECISION = "01890a5d-ac96-774b-bcce-b302099a805b";
    private static final String OTHER_DECISION = "01890a5d-ac96-774b-bcce-b302099a805d";
    private static final String INCOME = "01890a5d-ac96-774b-bcce-b302099a805c";

    private static final String DOCUMENT = "01890a5d-ac96-774b-bcce-b302099a80dc";
    private static final List<String> DOCUMENT_OPERATIONS = List.of("getDocument", "downloadDocument", "annulDocument");

    private static final String REQUEST = "01890a5d-ac96-774b-bcce-b302099a8075";
    private static final List<String> REQUEST_OPERATIONS = List.of(
            "getRecalculationRequest",
            "receiveRecalculationProof",
            "stateRecalculationMember",
            "withdrawRecalculationRequest");
    private static final String BULK_LOAD = "01890a5d-ac96-774b-bcce-b302099a8070";

    private static final String TAXED_DWELLING = "01890a5d-ac96-774b-bcce-b302099a81f2";
    private static final String TAX_REDUCTION = "01890a5d-ac96-774b-bcce-b302099a81f0";

    private static final String BUILDING = "01890a5d-ac96-774b-bcce-b302099a8300";
    private static final String BUILDING_DWELLING = "01890a5d-ac96-774b-bcce-b302099a8301";
    private static final String COST = "01890a5d-ac96-774b-bcce-b302099a8302";
    private static final String ALLOCATION_KEY = "01890a5d-ac96-774b-bcce-b302099a8303";
    private static final String METER_READING = "01890a5d-ac96-774b-bcce-b302099a8304";
    private static final List<String> CHARGES = List.of(
            "Building",
            "Cost",
            "AllocationKey",
            "MeterReading",
            "ChargeAdvance",
            "ChargeBudget",
            "ChargeSettlement",
            "ChargeStatement",
            "ChargeExitStatement",
            "ChargeFinalisation",
            "ChargeExitLetter",
            "ChargeLetter");
    private static final String CHARGE_SETTLEMENT = "01890a5d-ac96-774b-bcce-b302099a8320";
    private static final String EXIT = "01890a5d-ac96-774b-bcce-b302099a8340";
    private static final String CHARGE_RUN = "01890a5d-ac96-774b-bcce-b302099a8330";
    private static final String FINALISATION_RUN = "01890a5d-ac96-774b-bcce-b302099a8331";
    private static final String LETTER_RUN = "01890a5d-ac96-774b-bcce-b302099a8332";
    private static final String CHARGE_ADVANCE = "01890a5d-ac96-774b-bcce-b302099a8310";
    private static final String CHARGE_BUDGET = "01890a5d-ac96-774b-bcce-b302099a8311";

    private static final String ANNUAL_RUN = "01890a5d-ac96-774b-bcce-b302099a8060";

    private static final String DEAD_LETTER = "019a0000-0000-7000-8000-00000000dead";

    private static String printedRun;

    @Inject
    DataSource dataSource;

    @Inject
    RentAccounts accounts;

    /** Texts that tell nothing of a person. */
    private static final Map<String, String> SHOWN_TO_ALL = Map.ofEntries(
            Map.entry("AnnualResult.reason", "a code"),
            Map.entry("ReasonCount.reason", "a code"),
            Map.entry("Building.reference", "of a building"),
            Map.entry("Cost.invoiceReference", "of a supplier's invoice to the landlord"),
            Map.entry("Contribution.sentence", "of a rule"),
            Map.entry("Parameter.name", "of a parameter"),
            Map.entry("ParameterChange.name", "of a parameter"),
            Map.entry("ParameterExpiry.name", "of a parameter"),
            Map.entry("ParameterHistory.name", "of a parameter"),
            Map.entry("StepParameter.name", "of a parameter"),
            Map.entry("VerificationDifference.name", "of a figure"));

    @TestHTTPResource("/")
    URI base;

    @Test
    void checksEveryCaller() {
        OpenApiGates.of("rentCalculation", base).assertCallersAreChecked();
    }

    @Test
    void followsTheKeysOfTheIssuer() {
        OpenApiGates.of("rentCalculation", base).assertKeysMayChange();
    }

    @Test
    void describesEveryOperation() {
        OpenApiGates.of("rentCalculation", base).assertOperationsAreDescribed();
    }

    @Test
    void allowsTheMethodsThatAreDescribed() {
        OpenApiGates.of("rentCalculation", base).assertMethodsAreTold();
    }

    @Test
    void runsEveryExample() {
        OpenApiGates.of("rentCalculation", base).assertExamplesRun(this::exampleIds);
    }

    @Test
    void takesNothingButWhatItsRequestsSay() {
        OpenApiGates.of("rentCalculation", base).assertRequestsAreStrict();
    }

    @Test
    void shieldsPersonsFromWhoMayNotReadOfThem() {
        OpenApiGates.of("rentCalculation", base).assertPersonsAreShielded(SHOWN_TO_ALL);
    }

    @Test
    void keepsItsSnapshot() {
        OpenApiGates.of("rentCalculation", base).assertSnapshot();
    }

    private Map<String, String> exampleIds(String operationId) {
        if (operationId.startsWith("stopAnnual") || operationId.startsWith("resumeAnnual")) {
            return Map.of(ANNUAL_RUN, YearStory.stopped(dataSource));
        }
        if (operationId.contains("AnnualLetter")) {
            return Map.of(ANNUAL_RUN, annualLetters());
        }
        if (operationId.contains("Annual")) {
            return Map.of(ANNUAL_RUN, YearStory.run(2020, true).path("runId").asText());
        }
        if (operationId.equals("replayDeadLetter") || operationId.equals("discardDeadLetter")) {
            return Map.of(DEAD_LETTER, Story.deadLetter());
        }
        if (operationId.contains("Recalculation")) {
            // another example, that of the business date itself, may have set it back
            Api.businessDate("2019-06-30");
        }
        if (CHARGES.stream().anyMatch(operationId::contains)) {
            return building(operationId);
        }
        Story story = new Story();
        if (operationId.contains("IncomeBulkLoad")) {
            return Map.of(BULK_LOAD, story.bulkLoad());
        }
        if (operationId.contains("BulkLoad")) {
            return Map.of(BULK_LOAD, chargesLoad());
        }
        if (operationId.contains("PropertyTax") && !operationId.startsWith("quote")) {
            return propertyTax(story, operationId);
        }
        story.sign();
        if (operationId.equals("listWaitingRents")) {
            story.waiting();
            return Map.of(TENANT, story.tenantId.toString(), TENANCY, story.tenancyId.toString());
        }
        if (operationId.equals("listWaitingUnderOccupancyFees")) {
            story.feeOfAnUnknownYear();
            return Map.of(TENANCY, story.tenancyId.toString());
        }
        if (operationId.equals("listUnderOccupancyFees")) {
            story.feeDecided();
            return Map.of(TENANCY, story.tenancyId.toString());
        }
        String income = Api.body(story.declareIncome()).path("incomeId").asText();
        if (DOCUMENT_OPERATIONS.contains(operationId)) {
            return Map.of(DOCUMENT, document(income));
        }
        String decision = story.firstDecision().path("rentDecisionId").asText();
        if (operationId.equals("decideRent") || operationId.equals("listOutdatedRents")) {
            story.declareIncome("18000.00");
        }
        if (operationId.equals("getRentLetter")) {
            TenancyStandIn.addressee(story.tenancyId, List.of("Proefella Van Testegem"), Map.of());
        }
        if (REQUEST_OPERATIONS.contains(operationId)) {
            return Map.of(REQUEST, story.recalculationRequest(), TENANT, story.tenantId.toString());
        }
        return Map.of(
                TENANT,
                story.tenantId.toString(),
                TENANCY,
                story.tenancyId.toString(),
                DECISION,
                decision,
                OTHER_DECISION,
                decision,
                INCOME,
                income);
    }

    private static Map<String, String> propertyTax(Story story, String operationId) {
        Api.businessDate("2019-06-30");
        String dwelling = story.signForOwnDwelling().toString();
        if (operationId.startsWith("record")) {
            return Map.of(TAXED_DWELLING, dwelling);
        }
        String recorded = Api.body(Api.post(
                        "/propertyTaxReductions",
                        Api.example("recordPropertyTaxReduction.request.json").replace(TAXED_DWELLING, dwelling)))
                .path("propertyTaxReductionId")
                .asText();
        return Map.of(TAXED_DWELLING, dwelling, TAX_REDUCTION, recorded);
    }

    private Map<String, String> building(String operationId) {
        Api.businessDate("2019-06-30");
        Map<String, String> ids = new HashMap<>();
        if (operationId.equals("addBuilding") || operationId.equals("loadBuildings")) {
            ids.put(BUILDING_DWELLING, new Story().signForOwnDwelling().toString());
            ids.put("KER-12", UUID.randomUUID().toString());
            return ids;
        }
        BuildingStory story = new BuildingStory("62.50");
        ids.put(BUILDING, story.buildingId);
        ids.put(BUILDING_DWELLING, story.dwellings.get(0).toString());
        ids.put(
                "KER-12",
                operationId.startsWith("load")
                        ? story.reference
                        : UUID.randomUUID().toString());
        ids.put(TENANCY, story.tenancies.get(0).tenancyId.toString());
        if (operationId.equals("getChargeAdvance")) {
            ids.put(CHARGE_ADVANCE, made("/chargeAdvances", "decideChargeAdvance", "chargeAdvanceId", ids));
        }
        if (operationId.contains("ChargeSettlementRun")) {
            ids.put(CHARGE_RUN, run(operationId, "chargeSettlement"));
            return ids;
        }
        if (operationId.contains("ChargeFinalisationRun")) {
            ids.put(FINALISATION_RUN, run(operationId, "chargeFinalisation"));
            return ids;
        }
        if (operationId.contains("ChargeLetterRun") || operationId.equals("getChargeLetterArchive")) {
            ids.put(LETTER_RUN, run(operationId, "chargeLetter"));
            return ids;
        }
        if (operationId.contains("ChargeSettlement") || operationId.equals("listChargeStatements")) {
            story.provenCost("liftMaintenance", "480.00", "");
            String drafted = made("/chargeSettlements", "draftChargeSettlement", "chargeSettlementId", ids);
            ids.put(CHARGE_SETTLEMENT, drafted);
        }
        if (operationId.equals("getChargeLetter")) {
            story.provenCost("liftMaintenance", "480.00", "");
            String drafted = made("/chargeSettlements", "draftChargeSettlement", "chargeSettlementId", ids);
            story.finalise(drafted, "{\"dueOn\": \"2019-07-31\"}");
            payable(story.tenancies.get(0));
            ids.put(CHARGE_SETTLEMENT, drafted);
        }
        if (operationId.equals("getChargeExitLetter")) {
            ids.put(EXIT, estimated(story, ids));
        }
        if (operationId.equals("getChargeBudget")) {
            ids.put(CHARGE_BUDGET, made("/chargeBudgets", "decideChargeBudget", "chargeBudgetId", ids));
        }
        if (operationId.contains("Cost")) {
            ids.put(COST, story.cost("liftMaintenance", "480.00", ""));
        }
        if (operationId.equals("getAllocationKey")) {
            ids.put(ALLOCATION_KEY, made("/allocationKeys", "decideAllocationKey", "allocationKeyId", ids));
        }
        if (operationId.equals("getMeterReading") || operationId.equals("withdrawMeterReading")) {
            ids.put(METER_READING, made("/meterReadings", "recordMeterReading", "meterReadingId", ids));
        }
        return ids;
    }

    /** The key of what was estimated when the household left, after a settlement of the spring. */
    private String estimated(BuildingStory story, Map<String, String> ids) {
        story.provenCost("liftMaintenance", "480.00", "");
        story.finalise(
                made("/chargeSettlements", "draftChargeSettlement", "chargeSettlementId", ids),
                "{\"dueOn\": \"2019-07-31\"}");
        Story tenant = story.tenancies.get(0);
        payable(tenant);
        tenant.tell("tenancies.notify.departed", 2, """
            {"tenancyId": "%s", "endDate": "2019-06-30", "keysReturnedOn": "2019-06-30", "damages": []}""");
        return await().until(
                        () -> story.get("/chargeExitStatements?tenancyId=" + tenant.tenancyId)
                                .at("/items/0/settlementKey")
                                .asText(),
                        key -> !key.isEmpty());
    }

    /** Who can be written to that money is owed. */
    private void payable(Story tenant) {
        TenancyStandIn.addressee(tenant.tenancyId, List.of("Proefella Van Testegem"), Map.of());
        tenant.accountOpened("+++010/0000/00182+++", accounts);
    }

    /** A run: one that is stopped for what asks for one, and one that is over for its archive. */
    private String run(String operationId, String what) {
        String name = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        if (operationId.startsWith("stop") || operationId.startsWith("resume")) {
            UUID runId = UUID.randomUUID();
            Sql sql = new Sql(dataSource);
            sql.update("delete from run where key = '1111-01-01_1111-12-31'");
            sql.update(
                    "insert into run (run_id, kind, key, status, requested_at)"
                            + " values (?, ?, '1111-01-01_1111-12-31', 'stopped', now())",
                    runId,
                    what + "s");
            return runId.toString();
        }
        String runId = made("/" + what + "Runs", "start" + name + "Run", "runId", Map.of());
        if (operationId.endsWith("Archive")) {
            await().until(() -> Api.body(Api.get("/" + what + "Runs/" + runId, Map.of()))
                    .path("status")
                    .asText()
                    .equals("completed"));
        }
        return runId;
    }

    /** What the example of an operation makes. */
    private static String made(String path, String operationId, String id, Map<String, String> ids) {
        String body = Api.example(operationId + ".request.json");
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            body = body.replace(entry.getKey(), entry.getValue());
        }
        return Api.body(Api.post(path, body)).path(id).asText();
    }

    /** A file of a reading of no dwelling. */
    private static String chargesLoad() {
        return Api.body(Api.request()
                        .contentType("text/csv; charset=utf-8")
                        .body("dwellingId;readOn;units\n" + UUID.randomUUID() + ";2019-01-31;1\n")
                        .post("/rentCalculation/v1/meterReadingBulkLoads"))
                .path("bulkLoadId")
                .asText();
    }

    private static String document(String income) {
        return Api.request()
                .contentType("application/pdf")
                .body(Papers.pdf("a notice"))
                .post("/rentCalculation/v1/documents?kind=taxAssessmentNotice&incomeId=" + income)
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
    }

    /** The annual run whose letters the examples ask, once they are printed; printed once for all of them. */
    private static String annualLetters() {
        if (printedRun == null) {
            printedRun = AnnualLetters.printed(2020);
        }
        AnnualLetters.over(printedRun);
        return printedRun;
    }
}
