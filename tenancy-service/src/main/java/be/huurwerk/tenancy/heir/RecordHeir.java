package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records an heir of a tenant who died. */
@ApplicationScoped
class RecordHeir {

    private final Tenancies tenancies;
    private final Heirs heirs;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    RecordHeir(Tenancies tenancies, Heirs heirs, Outbox outbox, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.heirs = heirs;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 when the deceased is or was no tenant of it, 409 when no death of this tenant is known or the
     *     heir is recorded already, 412 when the
     *     tenancy has changed
     */
    @Transactional
    public Heir record(UUID tenancyId, HeirRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        boolean tenant = tenancy.residences().stream()
                .anyMatch(residence -> residence.member().partyToLease()
                        && residence.member().personId().equals(request.deceasedId()));
        if (!tenant) {
            throw ProblemException.badRequest(Issues.notFound(
                    "deceasedId",
                    request.deceasedId(),
                    "This person is or was no tenant of this tenancy.",
                    "Deze persoon is of was geen huurder van deze huurovereenkomst."));
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
                Iban.parse(request.iban()).orElseThrow(),
                request.address(),
                businessDate.today()));
        outbox.append(HeirRecorded.TYPE, tenancyId, new HeirRecorded(tenancyId, heir.heirId(), heir.deceasedId()));
        return heir;
    }
}
