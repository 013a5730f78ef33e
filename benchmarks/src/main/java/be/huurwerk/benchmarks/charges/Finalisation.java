package be.huurwerk.benchmarks.charges;

import be.huurwerk.benchmarks.measured.ServiceCalls;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has drafts looked at, some hundred a call, and made final by a run of somebody else. */
final class Finalisation {

    private static final String CLIENT = "approver";
    private static final int OF_A_REVIEW = 500;
    private static final String BODY = "{\"from\":\"" + Year.FIRST + "\",\"until\":\"" + Year.LAST + "\",\"dueOn\":\""
            + Year.DUE_ON + "\",\"advancesFrom\":\"" + Year.ADVANCES_FROM + "\"}";

    private final ServiceCalls reviewer;
    private final ServiceCalls approver;

    Finalisation(URI address, String issuer) {
        this.reviewer = new ServiceCalls(address, issuer);
        this.approver = new ServiceCalls(address, issuer, CLIENT);
    }

    void reviewed(List<UUID> drafts) throws IOException, InterruptedException {
        for (int first = 0; first < drafts.size(); first += OF_A_REVIEW) {
            String ids = drafts.subList(first, Math.min(first + OF_A_REVIEW, drafts.size())).stream()
                    .map(id -> "\"" + id + "\"")
                    .collect(Collectors.joining(","));
            reviewer.post("chargeSettlementReviews", "{\"chargeSettlementIds\":[" + ids + "]}");
        }
    }

    /** The run, once it is over. */
    JsonNode run() throws IOException, InterruptedException {
        JsonNode asked = approver.post("chargeFinalisationRuns", BODY);
        String path = "chargeFinalisationRuns/" + asked.required("runId").asText();
        JsonNode run = approver.ended(path);
        if (run.required("failed").asInt() > 0) {
            throw new IOException("Not all are final: " + run + " " + approver.get(path + "/failures"));
        }
        return run;
    }
}
