package be.huurwerk.gateway.businessdate;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.Settings;
import be.huurwerk.gateway.replica.ServiceCalls;
import be.huurwerk.gateway.replica.ServiceCalls.Answer;
import be.huurwerk.gateway.replica.ServiceCalls.Call;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks all services for the business date, or tells them, with the caller's own token. */
@ApplicationScoped
public class BusinessDates {
    private static final String PATH = "/operations/businessDate";

    private final Services services;
    private final ServiceCalls calls;
    private final Settings settings;

    BusinessDates(Services services, ServiceCalls calls, Settings settings) {
        this.services = services;
        this.calls = calls;
        this.settings = settings;
    }

    /** The date of each service by API; empty where the service did not tell it. */
    public Map<String, Optional<LocalDate>> ask(String authorization) {
        return all(Call.get(
                PATH, Map.of("Authorization", authorization), settings.now().partTimeout()));
    }

    /** The date that the first service tells that can; the others are not asked. Empty where none can, each in the time for a health. */
    public Optional<LocalDate> first(String authorization) {
        Call call = Call.get(
                PATH, Map.of("Authorization", authorization), settings.now().healthTimeout());
        for (Service service : services.all()) {
            Optional<LocalDate> told = ServiceCalls.join(date(service, call));
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** Sets the date everywhere; the answer is as of {@link #ask}. */
    Map<String, Optional<LocalDate>> set(LocalDate date, String authorization) {
        return all(new Call(
                HttpMethod.PUT,
                PATH,
                Map.of("Authorization", authorization, "Content-Type", "application/json"),
                new JsonObject().put("businessDate", date.toString()).encode(),
                settings.now().answerTimeout()));
    }

    private Map<String, Optional<LocalDate>> all(Call call) {
        Map<String, Future<Optional<LocalDate>>> running = new LinkedHashMap<>();
        for (Service service : services.all()) {
            running.put(service.api(), date(service, call));
        }
        Map<String, Optional<LocalDate>> answers = new LinkedHashMap<>();
        running.forEach((api, answer) -> answers.put(api, ServiceCalls.join(answer)));
        return answers;
    }

    private Future<Optional<LocalDate>> date(Service service, Call call) {
        return calls.ask(service, call).map(BusinessDates::date).otherwise(away -> Optional.empty());
    }

    /** Fails where the service told no date. */
    private static Optional<LocalDate> date(Answer answer) {
        return answer.status() == 200
                ? Optional.of(LocalDate.parse(new JsonObject(answer.body()).getString("businessDate")))
                : Optional.empty();
    }
}
