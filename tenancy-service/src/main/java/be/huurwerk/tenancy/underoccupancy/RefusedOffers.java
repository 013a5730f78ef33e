package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whether a household that lives too large has refused what was offered instead, on which a notice at the end of its term rests. */
@ApplicationScoped
public class RefusedOffers {

    private final Dwellings dwellings;
    private final Offers offers;
    private final Parameters parameters;

    RefusedOffers(Dwellings dwellings, Offers offers, Parameters parameters) {
        this.dwellings = dwellings;
        this.offers = offers;
        this.parameters = parameters;
    }

    /**
     * Whether, as things stood on the evening of the day, enough valid offers are refused by the law of the refusal, and none is accepted.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known
     */
    public boolean areGroundForNotice(Tenancy tenancy, LocalDate on) {
        Lease lease = Lease.of(tenancy, dwellings.find(tenancy.dwellingId()).orElseThrow());
        return Progress.on(on, lease, offers.of(tenancy.tenancyId()), parameters)
                .filter(progress -> progress.next() == Progress.Next.noticeAtEndOfTerm)
                .isPresent();
    }
}
