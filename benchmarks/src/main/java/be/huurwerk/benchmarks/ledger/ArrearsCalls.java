package be.huurwerk.benchmarks.ledger;

import be.huurwerk.benchmarks.measured.Percentiles;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceCalls.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The service, as a caller sees it. */
final class ArrearsCalls {

    private final ServiceCalls service;

    /** @param address where the service's API begins */
    ArrearsCalls(URI address, String issuer) {
        this.service = new ServiceCalls(address, issuer);
    }

    void businessDate(LocalDate day) throws IOException, InterruptedException {
        service.businessDate(day);
    }

    /** Asks for the posting of a month, and waits for its end. */
    JsonNode post(YearMonth month) throws IOException, InterruptedException {
        return run("monthlyPostings", "{\"month\":\"" + month + "\"}");
    }

    /** Asks for the evaluation of a day, and waits for its end. */
    JsonNode evaluate(LocalDate day) throws IOException, InterruptedException {
        return run("evaluations", "{\"businessDate\":\"" + day + "\"}");
    }

    private JsonNode run(String path, String asked) throws IOException, InterruptedException {
        JsonNode run = service.post(path, asked);
        return service.ended(path + "/" + run.required("runId").asText());
    }

    JsonNode importCoda(byte[] file) throws IOException, InterruptedException {
        return service.post("bankStatements", "text/plain", file);
    }

    /** The time of a call in milliseconds, of 95 in a hundred at most; each path is asked once before. */
    double p95(List<String> paths) throws IOException, InterruptedException {
        List<Call> calls = new ArrayList<>();
        paths.forEach(path -> calls.add(() -> service.get(path)));
        return Percentiles.of(ServiceCalls.millis(calls), 95);
    }
}
