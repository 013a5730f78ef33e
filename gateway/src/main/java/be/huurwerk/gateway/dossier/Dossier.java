package be.huurwerk.gateway.dossier;

import be.huurwerk.webkit.etag.Composed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What all services know of one tenancy on a day, each part with its own state.
 *
 * @param on the day that all parts were asked for; absent where no service told its business date
 * @param tenancy as {@code GET /tenancy/v1/tenancies/{tenancyId}} answers it
 * @param rent a page of the decision in force, as {@code GET /rentCalculation/v1/rentDecisions}
 * @param deposits a page, as {@code GET /deposit/v1/deposits}
 * @param account a page of the rent account, as {@code GET /arrears/v1/rentAccounts}
 * @param arrearsCases a page, as {@code GET /arrears/v1/arrearsCases}
 */
public record Dossier(
        UUID tenancyId,
        Optional<LocalDate> on,
        DossierPart tenancy,
        DossierPart rent,
        DossierPart deposits,
        DossierPart account,
        DossierPart arrearsCases)
        implements Composed {

    @Override
    public Dossier withoutMoments() {
        return new Dossier(
                tenancyId,
                on,
                tenancy.withoutMoment(),
                rent.withoutMoment(),
                deposits.withoutMoment(),
                account.withoutMoment(),
                arrearsCases.withoutMoment());
    }
}
