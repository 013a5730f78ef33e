package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.measured.ServiceCalls;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;

/** The service's annual runs, as a caller sees them. */
final class AnnualRuns {

    private final ServiceCalls service;

    /** @param address where the service's API begins */
    AnnualRuns(URI address, String issuer) {
        this.service = new ServiceCalls(address, issuer);
    }

    /** Asks for the run of a year, and waits for its end. */
    JsonNode run(int year) throws IOException, InterruptedException {
        JsonNode run = service.post("annualRuns", "{\"year\":" + year + "}");
        return service.ended("annualRuns/" + run.required("runId").asText());
    }
}
