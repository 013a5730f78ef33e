package be.huurwerk.gateway.dossier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The questions of which a dossier is made. */
enum DossierQuestion {
    TENANCY("tenancy") {
        @Override
        String path(UUID tenancyId, Optional<LocalDate> on) {
            return "/tenancies/" + tenancyId + on.map(day -> "?on=" + day).orElse("");
        }
    },
    RENT("rentCalculation", "/rentDecisions"),
    DEPOSITS("deposit", "/deposits"),
    ACCOUNT("arrears", "/rentAccounts"),
    ARREARS_CASES("arrears", "/arrearsCases");

    private final String api;
    private final String list;

    DossierQuestion(String api) {
        this(api, "");
    }

    DossierQuestion(String api, String list) {
        this.api = api;
        this.list = list;
    }

    String api() {
        return api;
    }

    String path(UUID tenancyId, Optional<LocalDate> on) {
        return list + "?tenancyId=" + tenancyId + on.map(day -> "&on=" + day).orElse("");
    }
}
