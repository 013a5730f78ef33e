package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.FactualPartners;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Of whom a death is known here, so that nobody takes their signature for it. */
@ApplicationScoped
class Deceased {

    private final Deaths deaths;
    private final Parameters parameters;

    Deceased(Deaths deaths, Parameters parameters) {
        this.deaths = deaths;
        this.parameters = parameters;
    }

    /**
     * Whether a tenant survives a death of that day, and keeps the dwelling: two lived there on it, a factual partner became a tenant by the
     * law, or of one who died then a change of the household tells already. A notice names nobody, so that it would be taken for the death
     * of who is left.
     */
    boolean leavesATenant(Tenancy tenancy, LocalDate diedOn) {
        return Signatories.isTenantLeftAfterDeath(tenancy, diedOn)
                || FactualPartners.tenantByLawSince(tenancy, diedOn, parameters).isPresent()
                || !tenancy.tenantsOn(diedOn).isEmpty() && deaths.isOfATenant(tenancy.tenancyId(), diedOn);
    }

    /** Those who signed and had died by the day, and of a notice for a death the tenant who died. */
    Set<UUID> among(NoticeRequest request, Tenancy tenancy) {
        Set<UUID> deceased = deaths.among(request.signed(), request.receivedOn());
        Optional<LocalDate> diedOn = request.diedOn().filter(day -> request.reason() == NoticeReason.death);
        diedOn.map(tenancy::fromSigningOn).map(tenancy::tenantsOn).filter(tenants -> tenants.size() == 1).stream()
                .flatMap(Collection::stream)
                .map(Member::personId)
                .forEach(deceased::add);
        return deceased;
    }
}
