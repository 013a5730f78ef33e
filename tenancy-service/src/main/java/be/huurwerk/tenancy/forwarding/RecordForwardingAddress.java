package be.huurwerk.tenancy.forwarding;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Records where a household goes, or corrects it. */
@ApplicationScoped
class RecordForwardingAddress {

    private static final long NONE_YET = -1;
    private static final String BELGIUM = "BE";
    private static final String BELGIAN = "[1-9][0-9]{3}";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Tenancies tenancies;
    private final ForwardingAddresses addresses;
    private final BusinessDate businessDate;

    RecordForwardingAddress(Tenancies tenancies, ForwardingAddresses addresses, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.addresses = addresses;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of what is recorded; {@code *} for the first time
     * @throws ProblemException 400 for a country or postal code that does not exist, 412 when it has changed, 428 without a version
     */
    @Transactional
    public ForwardingAddress record(UUID tenancyId, ForwardingAddressRequest request, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.require(
                ifMatch,
                addresses.find(tenancyId).map(ForwardingAddress::version).orElse(NONE_YET));
        List<Issue> faults = faults(request);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        tenancies.filed(tenancyId);
        return addresses.put(tenancyId, request, businessDate.today());
    }

    private static List<Issue> faults(ForwardingAddressRequest request) {
        List<Issue> faults = new ArrayList<>();
        if (request.country().filter(code -> !COUNTRIES.contains(code)).isPresent()) {
            faults.add(
                    Issues.rejected("country", "ISO 3166-1 has no such country.", "ISO 3166-1 kent geen zo'n land."));
        }
        if (request.country().orElse(BELGIUM).equals(BELGIUM)
                && !request.postalCode().matches(BELGIAN)) {
            faults.add(Issues.rejected(
                    "postalCode",
                    "Belgium has no such postal code; name the country if it is another.",
                    "België heeft die postcode niet; vermeld het land als het een ander is."));
        }
        return faults;
    }
}
