package be.huurwerk.gateway.dossier;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.Settings;
import be.huurwerk.gateway.businessdate.BusinessDates;
import be.huurwerk.gateway.dossier.DossierPart.State;
import be.huurwerk.gateway.replica.ServiceCalls;
import be.huurwerk.gateway.replica.ServiceCalls.Answer;
import be.huurwerk.gateway.replica.ServiceCalls.Call;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks all services at once for what they know of a tenancy, with the caller's own token, and says of each part how it stands with it. */
@ApplicationScoped
class ComposeDossier {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final Services services;
    private final ServiceCalls calls;
    private final BusinessDates dates;
    private final Settings settings;

    ComposeDossier(Services services, ServiceCalls calls, BusinessDates dates, Settings settings) {
        this.services = services;
        this.calls = calls;
        this.dates = dates;
        this.settings = settings;
    }

    /** @param day the business date where none is given: the first that a service tells */
    Dossier compose(UUID tenancyId, Optional<LocalDate> day, String authorization) {
        Optional<LocalDate> on = day.or(() -> dates.first(authorization));
        Map<String, Future<Optional<Boolean>>> hearing = new HashMap<>();
        services.all().forEach(service -> hearing.put(service.api(), hears(service)));
        Map<DossierQuestion, Future<DossierPart>> asked = new EnumMap<>(DossierQuestion.class);
        for (DossierQuestion question : DossierQuestion.values()) {
            asked.put(question, part(question, tenancyId, on, authorization, hearing.get(question.api())));
        }
        Map<DossierQuestion, DossierPart> parts = new EnumMap<>(DossierQuestion.class);
        asked.forEach((question, part) -> parts.put(question, ServiceCalls.join(part)));
        return new Dossier(
                tenancyId,
                on,
                parts.get(DossierQuestion.TENANCY),
                parts.get(DossierQuestion.RENT),
                parts.get(DossierQuestion.DEPOSITS),
                parts.get(DossierQuestion.ACCOUNT),
                parts.get(DossierQuestion.ARREARS_CASES));
    }

    private Future<DossierPart> part(
            DossierQuestion question,
            UUID tenancyId,
            Optional<LocalDate> on,
            String authorization,
            Future<Optional<Boolean>> hears) {
        Call call = Call.get(
                question.path(tenancyId, on),
                Map.of("Authorization", authorization),
                settings.now().partTimeout());
        Future<DossierPart> answered = calls.ask(services.named(question.api()), call)
                .map(Parts::of)
                .otherwise(away -> Parts.without(State.unavailable));
        return answered.compose(
                part -> hears.map(now -> new DossierPart(part.state(), part.answeredAt(), now, part.answer())));
    }

    private Future<Optional<Boolean>> hears(Service service) {
        return calls.ask(service, Call.get("/health", Map.of(), settings.now().healthTimeout()))
                .map(answer -> Optional.ofNullable(broker(answer)))
                .otherwise(away -> Optional.empty());
    }

    private static Boolean broker(Answer answer) {
        try {
            JsonNode broker =
                    JSON.readTree(answer.body()).path("details").path("broker").path("status");
            return broker.isTextual() ? Boolean.valueOf(broker.asText().equals("UP")) : null;
        } catch (JsonProcessingException garbage) {
            return null;
        }
    }
}
