package be.huurwerk.rent;

import java.net.URI;
import java.util.UUID;

/** The addresses of this service's documents: paths, so that they hold behind the gateway as well. */
public final class Hrefs {

    private static final String BASE = "/rentCalculation/v1";

    private Hrefs() {}

    public static URI income(UUID incomeId) {
        return URI.create(BASE + "/incomes/" + incomeId);
    }

    public static URI incomeBulkLoad(UUID incomeBulkLoadId) {
        return URI.create(BASE + "/incomeBulkLoads/" + incomeBulkLoadId);
    }

    public static URI recalculationRequest(UUID recalculationRequestId) {
        return URI.create(BASE + "/recalculationRequests/" + recalculationRequestId);
    }

    public static URI rentDecisions() {
        return URI.create(BASE + "/rentDecisions");
    }

    public static URI rentDecision(UUID rentDecisionId) {
        return URI.create(BASE + "/rentDecisions/" + rentDecisionId);
    }

    public static URI propertyTaxReduction(UUID propertyTaxReductionId) {
        return URI.create(BASE + "/propertyTaxReductions/" + propertyTaxReductionId);
    }

    public static URI building(UUID buildingId) {
        return URI.create(BASE + "/buildings/" + buildingId);
    }

    public static URI cost(UUID costId) {
        return URI.create(BASE + "/costs/" + costId);
    }

    public static URI allocationKey(UUID allocationKeyId) {
        return URI.create(BASE + "/allocationKeys/" + allocationKeyId);
    }

    public static URI meterReading(UUID meterReadingId) {
        return URI.create(BASE + "/meterReadings/" + meterReadingId);
    }

    public static URI chargeAdvance(UUID chargeAdvanceId) {
        return URI.create(BASE + "/chargeAdvances/" + chargeAdvanceId);
    }

    public static URI chargeBudget(UUID chargeBudgetId) {
        return URI.create(BASE + "/chargeBudgets/" + chargeBudgetId);
    }

    public static URI chargeSettlement(UUID chargeSettlementId) {
        return URI.create(BASE + "/chargeSettlements/" + chargeSettlementId);
    }

    public static URI chargeSettlementRun(UUID runId) {
        return URI.create(BASE + "/chargeSettlementRuns/" + runId);
    }

    public static URI chargeFinalisationRun(UUID runId) {
        return URI.create(BASE + "/chargeFinalisationRuns/" + runId);
    }

    public static URI chargeLetterRun(UUID runId) {
        return URI.create(BASE + "/chargeLetterRuns/" + runId);
    }

    /** @param name of a parameter, as {@code rent/divisor} */
    public static URI parameter(String name) {
        return URI.create(BASE + "/parameters/" + name);
    }

    public static URI annualLetters(UUID runId) {
        return URI.create(annualRun(runId) + "/letters");
    }

    public static URI annualRun(UUID runId) {
        return URI.create(BASE + "/annualRuns/" + runId);
    }
}
