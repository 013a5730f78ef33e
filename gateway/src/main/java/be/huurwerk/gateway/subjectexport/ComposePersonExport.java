package be.huurwerk.gateway.subjectexport;

import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.Settings;
import be.huurwerk.gateway.dossier.DossierPart;
import be.huurwerk.gateway.dossier.DossierPart.State;
import be.huurwerk.gateway.dossier.Parts;
import be.huurwerk.gateway.replica.ServiceCalls;
import be.huurwerk.gateway.replica.ServiceCalls.Call;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks all services at once for what they hold on a person, with the caller's own token; each of them records that it was read. */
@ApplicationScoped
class ComposePersonExport {
    private final Services services;
    private final ServiceCalls calls;
    private final Settings settings;

    ComposePersonExport(Services services, ServiceCalls calls, Settings settings) {
        this.services = services;
        this.calls = calls;
        this.settings = settings;
    }

    PersonExport compose(UUID personId, String authorization) {
        Call call = Call.get(
                "/persons/" + personId + "/export",
                Map.of("Authorization", authorization),
                settings.now().partTimeout());
        List<DossierPart> parts = Stream.of("tenancy", "rentCalculation", "deposit", "arrears")
                .map(api -> calls.ask(services.named(api), call)
                        .map(Parts::of)
                        .otherwise(away -> Parts.without(State.unavailable)))
                .toList()
                .stream()
                .map(ServiceCalls::join)
                .toList();
        return new PersonExport(
                personId,
                parts.stream().allMatch(part -> part.state() == State.present),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3));
    }
}
