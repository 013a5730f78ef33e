package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records an heir of a tenant who died. */
@ApplicationScoped
class RecordHeir {

    private static final String LANDLORD = "policy/landlord/bank";

    private final Tenancies tenancies;
    private final Heirs heirs;
    private final Outbox outbox;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    RecordHeir(Tenancies tenancies, Heirs heirs, Outbox outbox, Parameters parameters, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.heirs = heirs;
        this.outbox = outbox;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 when the deceased is or was no tenant of it or the account is the landlord's own, 409 when no death of
     *     this tenant is known or the heir is recorded already, 412 when the tenancy has changed
     */
    @Transactional
    public Heir record(UUID tenancyId, HeirRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        Iban iban = Iban.parse(request.iban()).orElseThrow();
        List<Issue> faults = faults(request, tenancy, iban);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!heirs.isDeceased(tenancyId, request.deceasedId())) {
            throw ProblemException.conflict(
                    "nobodyDied",
                    new Text(
                            "The death of this tenant is not reported.",
                            "Het overlijden van deze huurder is niet gemeld."));
        }
        if (heirs.counting(tenancyId).stream().anyMatch(known -> known.isPaidAs(request))) {
            throw ProblemException.conflict(
                    "heirAlreadyRecorded",
                    new Text(
                            "This payee with this account is recorded already as an heir of this tenant.",
                            "Deze begunstigde met deze rekening is al genoteerd als erfgenaam van deze huurder."));
        }
        tenancies.filed(tenancyId);
        Heir heir = heirs.add(new Heir(
                Ids.next(),
                tenancyId,
                request.deceasedId(),
                request.payee(),
                iban,
                request.address(),
                businessDate.today()));
        outbox.append(HeirRecorded.TYPE, tenancyId, new HeirRecorded(tenancyId, heir.heirId(), heir.deceasedId()));
        return heir;
    }

    private List<Issue> faults(HeirRequest request, Tenancy tenancy, Iban iban) {
        List<Issue> faults = new ArrayList<>();
        boolean tenant = tenancy.residences().stream()
                .anyMatch(residence -> residence.member().partyToLease()
                        && residence.member().personId().equals(request.deceasedId()));
        if (!tenant) {
            faults.add(Issues.notFound(
                    "deceasedId",
                    request.deceasedId(),
                    "This person is or was no tenant of this tenancy.",
                    "Deze persoon is of was geen huurder van deze huurovereenkomst."));
        }
        if (isLandlords(iban)) {
            faults.add(Issues.rejected(
                    "iban",
                    "This is an account of the landlord itself.",
                    "Dit is een rekening van de verhuurder zelf."));
        }
        return faults;
    }

    private boolean isLandlords(Iban iban) {
        return parameters
                .findWord(LANDLORD, "iban", businessDate.today())
                .filter(own -> own.is(iban.value()))
                .isPresent();
    }
}
